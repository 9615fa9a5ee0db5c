/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.credit.AnswerCredit;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Attribution.Score;
import org.openledger.verifier.facts.Settlement;
import org.openledger.verifier.facts.Settlement.RowScore;

/** That the influence which was settled is the one that was measured (docs/reference/formats.md §5). */
final class InfluenceChecks {
    private static final byte[] DOMAIN = "openledger/scored/v1".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger MICRO = BigInteger.valueOf(1_000);
    private static final int MAX_CREDITS = 256;

    private InfluenceChecks() {}

    /** {@code attribution.influence}: method, part and scores are the attribution's, in micro-units, of the rows that the lottery takes. */
    static void influence(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Settlement settlement = dossier.settlement();
        Attribution attribution = dossier.attribution();
        Optional<Attribution.Influence> measured = attribution
                .influence()
                .filter(scores -> scores.ppm() > 0 && !scores.scores().isEmpty());
        ruling.same("whether influence was settled", settlement.influence().isPresent(), measured.isPresent());
        if (measured.isEmpty() || settlement.influence().isEmpty()) {
            return;
        }
        Settlement.Influence settled = settlement.influence().get();
        ruling.same("method of the influence", settled.method(), measured.get().method());
        ruling.same(
                "part of the influence in ppm", settled.ppm(), measured.get().ppm());
        ruling.same("part that is open to influence in ppm", settled.ppm(), AnswerCredit.open(attribution));
        ruling.same("scores", settled.scores(), right(measured.get().scores(), dossier));
        ruling.says(settled.scores().size() + " of " + measured.get().scores().size() + " scores were settled");
    }

    private static List<RowScore> right(List<Score> scores, Dossier dossier) {
        record Ticket(Digest number, Score score) {}
        int room = MAX_CREDITS - dossier.settlement().credits().size();
        Digest ledger = dossier.settlementLeaf().envelope().ledger();
        long request = dossier.settlement().request();
        return scores.stream()
                .map(score -> new Ticket(number(ledger, request, score.row()), score))
                .sorted(Comparator.comparing(Ticket::number))
                .limit(room)
                .map(Ticket::score)
                .sorted(Comparator.comparingLong(Score::row))
                .map(score -> new RowScore(score.row(), score.value().divide(MICRO)))
                .toList();
    }

    private static Digest number(Digest ledger, long request, long row) {
        byte[] id = ledger.toArray();
        return Sha256.of(Octets.of(ByteBuffer.allocate(DOMAIN.length + id.length + 2 * Long.BYTES)
                .put(DOMAIN)
                .put(id)
                .putLong(request)
                .putLong(row)
                .array()));
    }
}
