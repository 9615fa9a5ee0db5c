/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.openledger.reputation.Reputation;
import org.openledger.review.Vote;

/** What a vote is worth is the formula in integers without bounds, rounded up once, whatever two validators voted before. */
class HabitsProperties {
    @Property(tries = 500)
    void aVoteIsWorthItsAgreementLessWhatIsUsual(
            @ForAll @Size(min = 1, max = 400) List<Vote> own,
            @ForAll @Size(min = 1, max = 400) List<Vote> peers,
            @ForAll Vote one,
            @ForAll Vote other) {
        requireFormula(one, of(own), other, of(peers));
    }

    /** The largest counts that there are: whoever always votes alike has nearly the whole window. */
    @Example
    void theLargestCountsFit() {
        Habits steady = of(Collections.nCopies(10_000, Vote.ACCEPT));
        assertThat(steady.counts().get(Vote.ACCEPT.ordinal())).isBetween(63_999_900L, 64_000_000L);
        requireFormula(Vote.ACCEPT, steady, Vote.ACCEPT, steady);
        requireFormula(Vote.ACCEPT, steady, Vote.REJECT, of(List.of(Vote.REJECT)));
    }

    private static Habits of(List<Vote> votes) {
        Habits habits = Habits.none("general");
        for (Vote vote : votes) {
            habits = habits.and(vote);
        }
        return habits;
    }

    private static void requireFormula(Vote one, Habits own, Vote other, Habits peers) {
        BigInteger together = BigInteger.ZERO;
        for (int i = 0; i < Vote.values().length; i++) {
            together = together.add(
                    big(own.counts().get(i)).multiply(big(peers.counts().get(i))));
        }
        BigInteger all = sum(own).multiply(sum(peers));
        BigInteger expected = together.multiply(big(Reputation.WHOLE))
                .add(all)
                .subtract(BigInteger.ONE)
                .divide(all);
        long agreed = one == other ? Reputation.WHOLE : 0;
        assertThat(big(Habits.score(one, own, other, peers)))
                .isEqualTo(big(agreed).subtract(expected));
    }

    private static BigInteger sum(Habits habits) {
        return habits.counts().stream().map(HabitsProperties::big).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
