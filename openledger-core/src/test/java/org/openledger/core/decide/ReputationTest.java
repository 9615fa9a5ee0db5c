/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.REJECT;
import static org.openledger.review.Vote.SLASH;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.Refusal.Code;
import org.openledger.core.reputation.ReputationRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Validator;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand.Revise;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ReputationEvent.Cause;
import org.openledger.reputation.ReputationEvent.Observed;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.testkit.Soak;
import org.openledger.token.Amount;

/** L120 to L124, L127: what is noted of whom, and what it is worth. */
@AddLifecycleHook(Soak.class)
class ReputationTest {
    private static final String GENERAL = DatanetTerms.GENERAL;
    private static final long WEEK = 7 * 24 * 3_600_000L;

    private final Village village = new Village().validators(8);
    private final Town town = village.town;

    @Example
    void l120AnActiveRowIsOneGoodOutcomeOfItsAuthorOnce() {
        ContributionId row = village.accepted();
        assertThat(of(ADA)).isEqualTo(Reputation.of(0, 0));
        town.clock = town.row(row).deadline();
        long epoch = (town.clock - Town.BEGIN) / WEEK;
        assertThat(Town.only(Observed.class, town.tick()))
                .isEqualTo(new Observed(GENERAL, epoch, Cause.ACTIVE, row, List.of(new Outcome(ADA, 1_000_000, 0))));
        assertThat(of(ADA)).isEqualTo(Reputation.of(1_000_000, 0));
        town.ok(BOB, new Contest(row, Amount.open(5), org.openledger.review.Claim.quality("spam")));
        town.nextSeed();
        assertThat(village.decide(row, ACCEPT)).noneMatch(Observed.class::isInstance);
    }

    @Example
    void l120ARejectedRowIsASmallBadOutcomeAndASlashedOneALargeOne() {
        village.decide(village.inReview(), REJECT);
        assertThat(of(ADA).badMicros()).isEqualTo(200_000);
        ContributionId row = village.inReview();
        village.decide(row, SLASH);
        assertThat(of(ADA).badMicros()).isEqualTo(200_000 + 5_000_000);
        assertThat(of(ADA).boundPpm()).isZero();
        assertThat(of(BOB)).isEqualTo(Reputation.of(0, 0));
    }

    /** L121, L122: whoever has the log and the spec finds the same numbers, whatever people did. */
    @Property(tries = 12)
    void l121AStrangerRecomputesEveryReputationFromTheLog(@ForAll long seed) {
        Life life = new Life(seed);
        life.live(200);
        ReputationOracle oracle = new ReputationOracle(life.town.log);
        for (int weeks = 0; weeks < 70; weeks += 9) {
            long time = life.town.clock + weeks * WEEK;
            for (int person = 3; person < 15; person++) {
                Reputation found = life.town.state.reputation(Town.person(person), GENERAL, time);
                assertThat(List.of(
                                found.goodMicros(), found.badMicros(), (long) found.meanPpm(), (long) found.boundPpm()))
                        .isEqualTo(oracle.of(Town.person(person), GENERAL, (time - Town.BEGIN) / WEEK, 970_000));
            }
        }
    }

    @Example
    void l121AnOutcomeCountsForSixtyFourEpochsAndThenNoMore() {
        ContributionId row = village.active();
        long noted = (town.clock - Town.BEGIN) / WEEK;
        assertThat(town.row(row).author()).isEqualTo(ADA);
        long last = Town.BEGIN + (noted + 64) * WEEK - 1;
        assertThat(town.state
                        .reputation(ADA, GENERAL, Town.BEGIN + (noted + 1) * WEEK - 1)
                        .goodMicros())
                .isEqualTo(1_000_000);
        assertThat(town.state
                        .reputation(ADA, GENERAL, Town.BEGIN + (noted + 1) * WEEK)
                        .goodMicros())
                .isEqualTo(970_000);
        assertThat(town.state.reputation(ADA, GENERAL, last).goodMicros()).isPositive();
        assertThat(town.state.reputation(ADA, GENERAL, last + 1)).isEqualTo(Reputation.of(0, 0));
    }

    /** L123: worked cases. Nine tenths need 36 good outcomes and none bad; a fifth needs one. */
    @Example
    void l123TheMultiplierIsStraightInTheBound() {
        Parameters standard = Parameters.standard();
        assertThat(Reputation.of(0, 0).boundPpm()).isZero();
        assertThat(Reputation.of(1_000_000, 0).boundPpm()).isEqualTo(200_000);
        assertThat(Reputation.of(36_000_000, 0).boundPpm()).isEqualTo(900_000);
        assertThat(ReputationRules.multiplierPpm(0, standard)).isEqualTo(1_000_000);
        assertThat(ReputationRules.multiplierPpm(200_000, standard)).isEqualTo(1_100_000);
        assertThat(ReputationRules.multiplierPpm(900_000, standard)).isEqualTo(1_450_000);
        assertThat(ReputationRules.multiplierPpm(1_000_000, standard)).isEqualTo(1_500_000);
        village.active();
        assertThat(ReputationRules.multiplierPpm(ADA, GENERAL, context(BOB))).isEqualTo(1_100_000);
        assertThat(ReputationRules.multiplierPpm(BOB, GENERAL, context(BOB))).isEqualTo(1_000_000);
    }

    /** L124: a newcomer weighs by the floor, and who is better by more. */
    @Example
    void l124ADrawWeighsStakeTimesBoundInTheRowsDomain() {
        village.active();
        assertThat(weight(ADA, 7, GENERAL)).isEqualTo(7 * 200_000);
        assertThat(weight(BOB, 7, GENERAL)).isEqualTo(7 * 50_000);
        assertThat(weight(ADA, 7, "law")).isEqualTo(7 * 50_000);
    }

    private long weight(AccountId account, long stake, String domain) {
        Validator validator = new Validator(account, Amount.ofUnits(stake));
        return ReputationRules.drawWeight(validator, domain, context(account)).longValueExact();
    }

    @Example
    void l127ReputationInOneDomainIsNoneInAnotherAndADatanetKeepsItsDomain() {
        village.active();
        assertThat(of(ADA).boundPpm()).isPositive();
        assertThat(town.state.reputation(ADA, "law")).isEqualTo(Reputation.of(0, 0));
        DatanetTerms verse = DatanetTerms.of("Verse", ContentKind.TEXT);
        assertThat(town.no(ADA, new Revise(Village.NET, verse.inDomain("law")))).isEqualTo(Code.WRONG_KIND);
        town.ok(ADA, new Revise(Village.NET, verse.withPurpose("sonnets")));
    }

    private Reputation of(AccountId account) {
        return town.state.reputation(account, GENERAL);
    }

    private Context context(AccountId account) {
        return new Context(town.state, account, town.clock);
    }
}
