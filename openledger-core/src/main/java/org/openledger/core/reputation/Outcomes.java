/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.ArrayList;
import java.util.List;
import org.openledger.core.codec.Codec;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ReputationEvent.Outcome;

/**
 * An account's outcomes in one domain, summed by epoch and not yet made to count less.
 *
 * <p>Sums are exact, so what is taken back leaves what would be there if it had never been noted; the decay is taken when they are read.
 *
 * @param sums one per epoch in which there were outcomes, ascending: those of the last {@value #EPOCHS} epochs up to the newest
 */
record Outcomes(List<Sum> sums) {
    /** How many epochs an outcome counts, its own included. */
    static final int EPOCHS = 64;

    /** What an epoch counts at most either way: a million outcomes. */
    static final long MOST = 1_000_000 * Reputation.WHOLE;

    static final Outcomes NONE = new Outcomes(List.of());

    static final Codec<Outcomes> CODEC = as(list(Sum.CODEC), Outcomes::sums, Outcomes::new);

    /** With one more; epochs that do not count any more are forgotten. */
    Outcomes plus(long epoch, Outcome outcome) {
        List<Sum> after = new ArrayList<>(sums.size() + 1);
        long good = outcome.goodMicros();
        long bad = outcome.badMicros();
        int place = 0;
        for (Sum sum : sums) {
            if (sum.epoch == epoch) {
                good += sum.good;
                bad += sum.bad;
            } else {
                after.add(sum);
                place += sum.epoch < epoch ? 1 : 0;
            }
        }
        after.add(place, new Sum(epoch, good, bad));
        long newest = after.get(after.size() - 1).epoch;
        after.removeIf(sum -> newest - sum.epoch >= EPOCHS);
        return new Outcomes(List.copyOf(after));
    }

    /** Without one that had been noted; nothing changes if its epoch does not count any more. */
    Outcomes minus(long epoch, Outcome outcome) {
        List<Sum> after = new ArrayList<>(sums.size());
        for (Sum sum : sums) {
            Sum left = sum.epoch == epoch
                    ? new Sum(epoch, sum.good - outcome.goodMicros(), sum.bad - outcome.badMicros())
                    : sum;
            if (left.good != 0 || left.bad != 0) {
                after.add(left);
            }
        }
        return new Outcomes(List.copyOf(after));
    }

    /** What they make in an epoch, when the part {@code kept} of them counts an epoch later. Rounded down for each epoch's sum. */
    Reputation at(long now, long kept) {
        long good = 0;
        long bad = 0;
        for (Sum sum : sums) {
            long age = Math.max(0, now - sum.epoch);
            if (age < EPOCHS) {
                long part = power(kept, (int) age);
                good += Math.min(sum.good, MOST) * part / Reputation.WHOLE;
                bad += Math.min(sum.bad, MOST) * part / Reputation.WHOLE;
            }
        }
        return Reputation.of(good, bad);
    }

    /** A power of a part in millionths, by squaring from the lowest bit on, rounded down after every multiplication. */
    static long power(long part, int exponent) {
        long power = Reputation.WHOLE;
        long square = part;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = power * square / Reputation.WHOLE;
            }
            square = square * square / Reputation.WHOLE;
        }
        return power;
    }

    /**
     * What was noted in one epoch.
     *
     * @param epoch which
     * @param good how good, in millionths of an outcome
     * @param bad how bad
     */
    record Sum(long epoch, long good, long bad) {
        static final Codec<Sum> CODEC =
                record(Sum::new, field(LONG, Sum::epoch), field(LONG, Sum::good), field(LONG, Sum::bad));
    }
}
