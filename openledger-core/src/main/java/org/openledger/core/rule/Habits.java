/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.ArrayList;
import java.util.List;
import org.openledger.core.codec.Codec;
import org.openledger.reputation.Reputation;
import org.openledger.review.Vote;

/**
 * How a validator usually votes in one domain: counts of its revealed votes in decided rounds, each of which takes a 64th off those before it.
 *
 * @param domain where
 * @param seen how many votes, up to {@value #WINDOW}
 * @param counts one per vote by position, in millionths
 */
public record Habits(String domain, long seen, List<Long> counts) {
    /** About how many of the newest votes count. */
    public static final int WINDOW = 64;

    /** How the state keeps them. */
    public static final Codec<Habits> CODEC = record(
            Habits::new, field(TEXT, Habits::domain), field(LONG, Habits::seen), field(list(LONG), Habits::counts));

    private static final long STEP = 1_000;

    /** Of somebody who never voted there. */
    public static Habits none(String domain) {
        return new Habits(domain, 0, List.of(0L, 0L, 0L));
    }

    /** With one more vote. */
    public Habits and(Vote vote) {
        List<Long> after = new ArrayList<>(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            long kept = counts.get(i) * (WINDOW - 1) / WINDOW;
            after.add(kept + (i == vote.ordinal() ? Reputation.WHOLE : 0));
        }
        return new Habits(domain, Math.min(WINDOW, seen + 1), List.copyOf(after));
    }

    /**
     * What one vote is worth beside a peer's: whether they agree, less how often they would if each voted as usual, in millionths and rounded down.
     *
     * <p>Correlated agreement (Dasgupta and Ghosh 2013; Shnayder et al. 2016): who always votes alike agrees always and would anyway, so earns nothing.
     */
    public static long score(Vote own, Habits habits, Vote peers, Habits peersHabits) {
        long together = 0;
        for (int i = 0; i < habits.counts.size(); i++) {
            together += habits.counts.get(i) * peersHabits.counts.get(i);
        }
        return (own == peers ? Reputation.WHOLE : 0) - partUp(together, habits.all() * peersHabits.all());
    }

    /**
     * A part of a whole in millionths, rounded up. The counts of one validator sum to at most {@value #WINDOW} votes, so a product of two has 52 bits; the part is
     * divided out in two steps of a thousand, each of which fits.
     */
    private static long partUp(long part, long whole) {
        long thousandths = Math.multiplyExact(part, STEP);
        long millionths = thousandths % whole * STEP;
        return thousandths / whole * STEP + (millionths / whole + (millionths % whole == 0 ? 0 : 1));
    }

    private long all() {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        return all;
    }
}
