/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.list;

import java.util.ArrayList;
import java.util.List;
import org.openledger.core.codec.Codec;
import org.openledger.review.Vote;

/**
 * Who voted what in the first decided round of a row, packed, for every row has one.
 *
 * @param drawnAt the leaf that drew the round's committee; 0 before
 * @param stage 0 before the round is decided, 1 then, 2 once the right answer was shown
 * @param votes validators' numbers times 4, plus the vote's position, in drawing order
 */
record RowVotes(long drawnAt, long stage, List<Long> votes) {
    static final RowVotes NONE = new RowVotes(0, 0, List.of());

    static final Codec<RowVotes> CODEC = as(list(LONG), RowVotes::packed, RowVotes::unpacked);

    private static final int HEAD = 2;
    private static final int WIDTH = 4;

    private List<Long> packed() {
        if (equals(NONE)) {
            return List.of();
        }
        List<Long> packed = new ArrayList<>(HEAD + votes.size());
        packed.add(drawnAt);
        packed.add(stage);
        packed.addAll(votes);
        return packed;
    }

    private static RowVotes unpacked(List<Long> packed) {
        return packed.size() < HEAD
                ? NONE
                : new RowVotes(packed.get(0), packed.get(1), List.copyOf(packed.subList(HEAD, packed.size())));
    }

    boolean isDecided() {
        return stage > 0;
    }

    boolean isGolden() {
        return stage > 1;
    }

    RowVotes drawn(long height) {
        return isDecided() ? this : new RowVotes(height, 0, List.of());
    }

    RowVotes decided(List<Long> all) {
        return new RowVotes(drawnAt, 1, List.copyOf(all));
    }

    RowVotes golden() {
        return new RowVotes(drawnAt, 2, votes);
    }

    static long packed(long validator, Vote vote) {
        return validator * WIDTH + vote.ordinal();
    }

    static long validator(long packed) {
        return packed / WIDTH;
    }

    static Vote vote(long packed) {
        return Vote.values()[(int) (packed % WIDTH)];
    }
}
