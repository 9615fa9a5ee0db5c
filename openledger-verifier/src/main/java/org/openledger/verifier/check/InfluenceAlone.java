/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.check.Rule.Examination;
import org.openledger.verifier.credit.AnswerCredit;
import org.openledger.verifier.facts.Attribution;

/**
 * Answers that scores alone speak for: the method shows no token to be anybody's, so there are no counts to open, and the whole answer is open to influence (docs/spec/credit.md, C17).
 *
 * <p>A model whose tokens can be traced has no such answers; otherwise who owes credits could leave the evidence out.
 */
final class InfluenceAlone {
    private InfluenceAlone() {}

    /** Whether an attribution claims to be of this kind: scores by another method than that of the counts, and no evidence whatever. */
    static boolean is(Dossier dossier) {
        Attribution attribution = dossier.attribution();
        return attribution.influence().isPresent()
                && !attribution.method().equals(Method.NAME)
                && attribution.corpusTokens() == 0
                && attribution.players().isEmpty()
                && attribution.promptTokens().isEmpty()
                && attribution.tokens().isEmpty()
                && attribution.spans().isEmpty();
    }

    /** A check of evidence of tokens, which holds where there is none to be had. */
    static Examination unless(Examination ofTokens) {
        return (answer, ruling) -> {
            if (!is(answer.dossier())) {
                ofTokens.examine(answer, ruling);
            }
        };
    }

    /** The part of {@code attribution.credit} for these answers: the whole is unattributed, the method is that of the scores, and the model is of a kind that shows no tokens. */
    static void credit(Dossier dossier, Ruling ruling) {
        Attribution attribution = dossier.attribution();
        Attribution.Influence influence = attribution.influence().orElseThrow();
        ruling.same("method of an attribution by influence alone", attribution.label(), influence.method());
        ruling.same("unattributed part in ppm", attribution.unattributedPpm(), AnswerCredit.WHOLE_PPM);
        String family = dossier.model().familyName();
        ruling.require(
                !family.equals(CorpusChecks.FAMILY),
                "method of an answer by a model of family " + family,
                attribution.method(),
                Method.NAME + ", which shows its tokens");
        ruling.leaveOpen(
                "that the scores are what the model's gradients give: compute them again with the model and its rows");
    }

    /** The number of tokens that were metered: an attribution without tokens does not say how the text is cut. */
    static void metered(Ruling ruling, String text) {
        ruling.leaveOpen("that the " + text + " has as many tokens as were metered: no evidence says how it is cut");
    }
}
