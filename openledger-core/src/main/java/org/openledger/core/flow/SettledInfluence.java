/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Sha256;
import org.openledger.inference.Influence;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;

/**
 * The influence that a settlement states: the attribution's scores in micro-units, of as many rows as a leaf has room for beside its credits.
 *
 * <p>Where there are more, a lottery by ledger, request and row takes them (docs/reference/formats.md §5): who sets the scores cannot choose which of them count.
 */
final class SettledInfluence {
    private static final byte[] DOMAIN = "openledger/scored/v1".getBytes(US_ASCII);
    private static final int MICRO = 1_000;

    private SettledInfluence() {}

    static Optional<Influence> of(Attribution attribution, RequestId request, Hash ledger) {
        return attribution
                .influence()
                .filter(scores -> scores.ppm() > 0 && !scores.rows().isEmpty())
                .map(scores -> new Influence(
                        scores.method().label(),
                        scores.ppm(),
                        drawn(
                                        scores,
                                        Settlement.MAX_CREDITS
                                                - attribution.credits().size(),
                                        request,
                                        ledger)
                                .stream()
                                .map(score -> new Influence.RowScore(score.row(), score.value() / MICRO))
                                .toList()));
    }

    private static List<Score> drawn(Scores scores, int room, RequestId request, Hash ledger) {
        if (scores.rows().size() <= room) {
            return scores.rows();
        }
        record Ticket(Hash number, Score score) {}
        return scores.rows().stream()
                .map(score -> new Ticket(number(score, request, ledger), score))
                .sorted(Comparator.comparing(Ticket::number))
                .limit(room)
                .map(Ticket::score)
                .sorted(Comparator.comparingLong(score -> score.row().ordinal()))
                .toList();
    }

    private static Hash number(Score score, RequestId request, Hash ledger) {
        byte[] id = ledger.bytes();
        return Sha256.of(ByteBuffer.allocate(DOMAIN.length + id.length + 2 * Long.BYTES)
                .put(DOMAIN)
                .put(id)
                .putLong(request.ordinal())
                .putLong(score.row().ordinal())
                .array());
    }
}
