/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.REJECT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.core.codec.Leaves;
import org.openledger.core.rule.Habits;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.reputation.ReputationEvent.Score;
import org.openledger.reputation.ReputationEvent.Scored;
import org.openledger.review.Vote;
import org.openledger.testkit.Soak;

/** L128: votes are paid for what they say, never for agreeing with the majority. */
@AddLifecycleHook(Soak.class)
class ScoreTest {
    private static final String VERSE = "general";

    /** Who votes the same on everything expects nothing, whatever the peer's habit: the sum over the peer's votes by its own frequencies. */
    @Property(tries = 500)
    void l128AHabitAloneExpectsNothing(
            @ForAll @Size(min = 8, max = 80) List<@IntRange(max = 2) Integer> peersVotes, @ForAll Vote always) {
        Habits own = Habits.none(VERSE);
        Habits peers = Habits.none(VERSE);
        for (int vote : peersVotes) {
            own = own.and(always);
            peers = peers.and(Vote.values()[vote]);
        }
        BigInteger expected = BigInteger.ZERO;
        long all = 0;
        for (Vote vote : Vote.values()) {
            long count = peers.counts().get(vote.ordinal());
            all += count;
            expected = expected.add(
                    BigInteger.valueOf(count).multiply(BigInteger.valueOf(Habits.score(always, own, vote, peers))));
        }
        assertThat(expected.signum()).isNotPositive();
        assertThat(expected).isGreaterThanOrEqualTo(BigInteger.valueOf(-all));
    }

    /** The pair's score of the formats page, by whole numbers alone. */
    @Example
    void l128APairIsScoredByAgreementBeyondHabit() {
        Habits half = Habits.none(VERSE);
        Habits always = Habits.none(VERSE);
        for (int i = 0; i < 2_000; i++) {
            half = half.and(i % 2 == 0 ? ACCEPT : REJECT);
            always = always.and(ACCEPT);
        }
        assertThat(Habits.score(ACCEPT, always, ACCEPT, always)).isZero();
        assertThat(Habits.score(ACCEPT, half, ACCEPT, half)).isBetween(499_000L, 501_000L);
        assertThat(Habits.score(ACCEPT, half, REJECT, half)).isBetween(-501_000L, -499_000L);
        assertThat(half.seen()).isEqualTo(64);
    }

    /** A vote's points are the mean over all its peers, rounded down: a larger committee is not worth more. */
    @Example
    void l128AVotesPointsAreTheMeanOverItsPeersRoundedDown() {
        Panel panel = new Panel();
        panel.review(12, ScoreTest::divided);
        Map<AccountId, Habits> habits = new TreeMap<>();
        for (int i = 0; i < Panel.VALIDATORS; i++) {
            AccountId validator = Village.validator(i);
            habits.put(validator, panel.town.state.habits(validator, VERSE));
        }
        int before = panel.town.log.size();
        panel.review(1, ScoreTest::divided);
        List<Score> scores = panel.town.log.subList(before, panel.town.log.size()).stream()
                .flatMap(leaf -> Leaves.decode(leaf).events().stream())
                .filter(Scored.class::isInstance)
                .flatMap(event -> ((Scored) event).scores().stream())
                .toList();
        assertThat(scores).hasSizeGreaterThan(2).anyMatch(score -> score.points() != 0);
        for (Score score : scores) {
            long sum = 0;
            for (Score peer : scores) {
                Habits own = requireNonNull(habits.get(score.validator()));
                Habits others = requireNonNull(habits.get(peer.validator()));
                boolean known = own.seen() >= 8 && others.seen() >= 8;
                sum += peer.equals(score) || !known ? 0 : Habits.score(score.vote(), own, peer.vote(), others);
            }
            assertThat(score.points()).isEqualTo(Math.floorDiv(sum, scores.size() - 1));
        }
    }

    private static Vote divided(AccountId member, ContributionId row) {
        return (member.toArray()[0] + row.ordinal()) % 3 == 0 ? REJECT : ACCEPT;
    }

    /** All eight approve everything, good or not: every score is zero, no epoch begins, nothing is ever paid. */
    @Example
    void l128WhereAllAreLazyNobodyEarns() {
        Panel panel = new Panel();
        for (int batch = 0; batch < 4; batch++) {
            panel.review(10, (member, row) -> ACCEPT);
        }
        assertThat(panel.scores()).hasSize(Panel.VALIDATORS);
        panel.scores().values().forEach(sum -> assertThat(sum[0]).isZero());
        assertThat(panel.town.state.newestPayEpoch()).isEqualTo(-1);
    }

    @Example
    void l128ApproveAllEarnsLessThanHonestWorkAtNinetyPercentGoodData() {
        approveAllEarnsLess(90);
    }

    @Example
    void l128ApproveAllEarnsLessThanHonestWorkAtNinetyFivePercentGoodData() {
        approveAllEarnsLess(95);
    }

    /** Four see a row rightly in 19 of 20 cases, four do not look. Paid by agreement with the majority, the lazy ones would earn no less. */
    private static void approveAllEarnsLess(int goodPercent) {
        Panel panel = new Panel();
        Random random = new Random(goodPercent);
        List<Boolean> good = new ArrayList<>();
        List<Boolean> seen = new ArrayList<>();
        for (int i = 0; i < 300 * Panel.VALIDATORS; i++) {
            good.add(random.nextInt(100) < goodPercent);
            seen.add(random.nextInt(20) > 0);
        }
        for (int batch = 0; batch < 15; batch++) {
            panel.review(20, (member, row) -> vote(member, row, good, seen));
        }
        long lazy = 0;
        long honest = 0;
        for (var entry : panel.scores().entrySet()) {
            long mean = entry.getValue()[0] / entry.getValue()[1];
            lazy += Panel.isLazy(entry.getKey()) ? mean : 0;
            honest += Panel.isLazy(entry.getKey()) ? 0 : mean;
        }
        assertThat(honest / 4).as("honest, at %s %%", goodPercent).isGreaterThan(15_000);
        assertThat(Math.abs(lazy / 4)).as("lazy, at %s %%", goodPercent).isLessThan(honest / 8);
        assertThat(majority(panel, true)).isGreaterThanOrEqualTo(majority(panel, false) * 97 / 100);
    }

    private static Vote vote(AccountId member, ContributionId row, List<Boolean> good, List<Boolean> seen) {
        int of = Math.floorMod(member.hashCode(), Panel.VALIDATORS);
        int place = (int) row.ordinal() * Panel.VALIDATORS;
        boolean right = seen.get(place + (of + place) % Panel.VALIDATORS);
        return Panel.isLazy(member) || good.get((int) row.ordinal()) == right ? ACCEPT : REJECT;
    }

    /** How often the lazy, or the others, voted with the majority, in millionths. */
    private static long majority(Panel panel, boolean lazy) {
        long with = 0;
        long all = 0;
        for (byte[] leaf : panel.town.log) {
            for (var event : Leaves.decode(leaf).events()) {
                if (event instanceof Scored scored) {
                    long accepts = scored.scores().stream()
                            .filter(score -> score.vote() == ACCEPT)
                            .count();
                    Vote most = accepts * 2 > scored.scores().size() ? ACCEPT : REJECT;
                    for (Score score : scored.scores()) {
                        if (Panel.isLazy(score.validator()) == lazy) {
                            with += score.vote() == most ? 1 : 0;
                            all++;
                        }
                    }
                }
            }
        }
        return with * 1_000_000 / all;
    }
}
