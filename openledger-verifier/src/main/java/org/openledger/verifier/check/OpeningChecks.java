/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import org.openledger.verifier.bundle.Bundle;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.RowHistory;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.RowFact.Committed;
import org.openledger.verifier.facts.RowFact.Revealed;

/** That what the bundle opens is what the log has committed to. */
final class OpeningChecks {
    private OpeningChecks() {}

    /** {@code attribution.root}: section 6 hashes to the settled root and is canonical. */
    static void root(Case answer, Ruling ruling) {
        Octets record = Dossier.section(answer.dossier().bundle().attribution(), "6 (attribution)");
        ruling.same(
                "root of section 6",
                Sha256.of(record),
                answer.dossier().settlement().attribution());
        answer.dossier().attribution();
    }

    /** {@code attribution.prompt}: the prompt fits its commitment; its tokens' bytes sum to it, and their number is the metered one. */
    static void prompt(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Bundle.PromptOpening opening = Dossier.section(dossier.bundle().prompt(), "4 (request)");
        Octets text = Octets.utf8(opening.text());
        Digest commitment =
                Commitments.PROMPT.of(opening.salt(), dossier.request().payer(), text);
        ruling.same(
                "commitment of the prompt opened", commitment, dossier.request().prompt());
        Attribution attribution = dossier.attribution();
        if (InfluenceAlone.is(dossier)) {
            InfluenceAlone.metered(ruling, "prompt");
            return;
        }
        ruling.same("bytes of the prompt's tokens", sum(attribution.promptTokens()), (long) text.length());
        ruling.same(
                "number of the prompt's tokens",
                (long) attribution.promptTokens().size(),
                dossier.request().promptTokens());
    }

    /** {@code attribution.output}: the output fits its commitment; its tokens' bytes sum to it, and their number is the metered one. */
    static void output(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Bundle.OutputOpening opening = Dossier.section(dossier.bundle().output(), "5 (output)");
        Octets text = Octets.utf8(opening.text());
        Digest commitment =
                Commitments.OUTPUT.of(opening.salt(), dossier.request().node(), text);
        ruling.same(
                "commitment of the output opened",
                commitment,
                dossier.settlement().output());
        Attribution attribution = dossier.attribution();
        if (InfluenceAlone.is(dossier)) {
            InfluenceAlone.metered(ruling, "output");
            return;
        }
        ruling.same(
                "bytes of the output's tokens",
                sum(attribution.tokens().stream().map(Attribution.Token::bytes).toList()),
                (long) text.length());
        ruling.same(
                "number of the output's tokens",
                (long) attribution.tokens().size(),
                dossier.settlement().outputTokens());
    }

    /** {@code attribution.rows}: each opened row fits its commitment, and the length that its author revealed where that leaf is carried. */
    static void rows(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        for (Bundle.OpenedRow opened : Dossier.section(dossier.bundle().rows(), "7 (rows)")) {
            ruling.step(() -> {
                RowHistory history = dossier.row(opened.row());
                Committed committed = history.only(Committed.class).fact();
                Digest commitment = Commitments.ROW.of(opened.salt(), committed.author(), opened.content());
                ruling.same("commitment of row " + opened.row(), commitment, committed.commitment());
                history.all(Revealed.class).forEach(revealed -> {
                    ruling.same(
                            "length of row " + opened.row(),
                            (long) opened.content().length(),
                            revealed.fact().length());
                    ruling.same(
                            "signer of the reveal of row " + opened.row(),
                            revealed.leaf().envelope().account(),
                            committed.author());
                });
            });
        }
    }

    private static long sum(Iterable<Long> numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }
}
