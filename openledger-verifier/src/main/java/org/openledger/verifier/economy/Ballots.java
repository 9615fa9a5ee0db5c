/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** Who voted what on which row. The rooms ask for what was before a leaf, so a leaf is folded when they are done with it. */
final class Ballots {
    private static final long ACCEPT = 1;
    private static final long SLASHED_CAUSE = 2;
    private static final long APPROVED_CAUSE = 3;

    private final Map<Long, Round> rounds = new HashMap<>();
    private final Map<Long, Votes> rows = new HashMap<>();
    private final Set<Long> held = new HashSet<>();
    private final Map<Long, Long> slashed = new HashMap<>();

    /** One vote. */
    record Cast(Digest validator, long vote) {}

    /** A committee at work: what it revealed, by member. */
    private record Round(long number, List<Digest> committee, Map<Digest, Long> revealed) {}

    /**
     * The votes of a row's first decided round.
     *
     * @param drawnAt the leaf that drew the committee
     * @param decided whether it decided
     * @param golden whether the right answer was shown
     * @param all in drawing order
     */
    record Votes(long drawnAt, boolean decided, boolean golden, List<Cast> all) {
        static final Votes NONE = new Votes(0, false, false, List.of());

        /** Who voted for the row. */
        List<Digest> approvers() {
            return all.stream()
                    .filter(cast -> cast.vote() == ACCEPT)
                    .map(Cast::validator)
                    .toList();
        }
    }

    /** What the members of a round revealed, in drawing order. */
    List<Cast> revealed(long row, long number) {
        Round round = rounds.get(row);
        List<Cast> cast = new ArrayList<>();
        if (round != null && round.number() == number) {
            for (Digest member : round.committee()) {
                Long vote = round.revealed().get(member);
                if (vote != null) {
                    cast.add(new Cast(member, vote));
                }
            }
        }
        return cast;
    }

    Votes votes(long row) {
        return rows.getOrDefault(row, Votes.NONE);
    }

    /** Whether a slash of the row is held against those whom it concerns. */
    boolean isHeld(long row) {
        return held.contains(row);
    }

    /** Of which row a slash is; -1 if there is none. */
    long rowOf(long slash) {
        return slashed.getOrDefault(slash, -1L);
    }

    void fold(Leaf leaf) {
        for (Event event : leaf.events()) {
            Fields body = event.body();
            switch (event.type().kind()) {
                case 13 -> slashed.put(body.number(1), body.number(3));
                case 41 -> draw(leaf, body);
                case 43 -> {
                    Round round = rounds.get(body.number(1));
                    if (round != null && round.number() == body.number(2)) {
                        round.revealed().put(body.digest(3), body.number(4));
                    }
                }
                case 110 -> {
                    if (body.number(3) == SLASHED_CAUSE || body.number(3) == APPROVED_CAUSE) {
                        held.add(body.number(4));
                    }
                }
                case 111 -> held.remove(body.number(3));
                case 112 -> decide(body);
                case 114 -> {
                    Votes votes = votes(body.number(2));
                    rows.put(body.number(2), new Votes(votes.drawnAt(), votes.decided(), true, votes.all()));
                }
                default -> {
                    // Nobody votes.
                }
            }
        }
    }

    private void draw(Leaf leaf, Fields body) {
        long row = body.number(1);
        List<Digest> committee = body.list(3, item -> Values.digest("member", item));
        rounds.put(row, new Round(body.number(2), committee, new HashMap<>()));
        if (!votes(row).decided()) {
            rows.put(row, new Votes(leaf.index(), false, false, List.of()));
        }
    }

    private void decide(Fields body) {
        if (Values.bool("first", body.item(6))) {
            List<Cast> all = body.records(7, score -> new Cast(score.digest(1), score.number(2)));
            rows.put(body.number(1), new Votes(votes(body.number(1)).drawnAt(), true, false, all));
        }
    }
}
