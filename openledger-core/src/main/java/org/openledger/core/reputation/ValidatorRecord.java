/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.SIGNED;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.core.rule.Habits;
import org.openledger.party.AccountId;
import org.openledger.review.Vote;

/**
 * Somebody whose votes were compared.
 *
 * @param account who
 * @param points by pay epoch, ascending: those of epochs that may still pay
 * @param habits one per domain in which it voted
 */
record ValidatorRecord(AccountId account, List<Points> points, List<Habits> habits) {
    static final Codec<ValidatorRecord> CODEC = record(
            ValidatorRecord::new,
            field(PartyCodecs.ACCOUNT, ValidatorRecord::account),
            field(list(Points.CODEC), ValidatorRecord::points),
            field(list(Habits.CODEC), ValidatorRecord::habits));

    static ValidatorRecord of(AccountId account) {
        return new ValidatorRecord(account, List.of(), List.of());
    }

    Habits in(String domain) {
        return habits.stream()
                .filter(each -> each.domain().equals(domain))
                .findFirst()
                .orElseGet(() -> Habits.none(domain));
    }

    long pointsIn(long epoch) {
        return points.stream()
                .filter(each -> each.epoch == epoch)
                .mapToLong(Points::sum)
                .sum();
    }

    ValidatorRecord voted(String domain, Vote vote) {
        List<Habits> after = new ArrayList<>(habits);
        Habits before = in(domain);
        int place = after.indexOf(before);
        if (place < 0) {
            after.add(before.and(vote));
        } else {
            after.set(place, before.and(vote));
        }
        return new ValidatorRecord(account, points, List.copyOf(after));
    }

    /** With more points in an epoch; those of epochs that do not pay any more are forgotten. */
    ValidatorRecord earned(long epoch, long more, LongPredicate pays) {
        List<Points> after = new ArrayList<>(without(epoch, pays).points);
        after.add(new Points(epoch, pointsIn(epoch) + more));
        return new ValidatorRecord(account, List.copyOf(after), habits);
    }

    /** Without its points in an epoch. */
    ValidatorRecord without(long epoch, LongPredicate pays) {
        List<Points> after = points.stream()
                .filter(each -> each.epoch != epoch && pays.test(each.epoch))
                .toList();
        return new ValidatorRecord(account, after, habits);
    }

    /**
     * Points of one epoch.
     *
     * @param epoch which
     * @param sum in millionths, of either sign
     */
    record Points(long epoch, long sum) {
        static final Codec<Points> CODEC = record(Points::new, field(LONG, Points::epoch), field(SIGNED, Points::sum));
    }
}
