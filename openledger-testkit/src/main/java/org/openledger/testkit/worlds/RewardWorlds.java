/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Influence;
import org.openledger.inference.Settlement;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.InfluencePool.Closing;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.MethodGrade.Agreement;
import org.openledger.reward.PoolId;
import org.openledger.reward.RewardCommand;
import org.openledger.reward.RewardEvent;
import org.openledger.reward.RewardEvent.PlayerScore;
import org.openledger.reward.RewardEvent.RowEarning;
import org.openledger.reward.RewardEvent.RowWeight;

/** Grades, pools of influence, bonuses and feedback. */
public final class RewardWorlds {

    private static final int SIZE = 20;

    private RewardWorlds() {}

    /** Returns pools' ids. */
    public static Arbitrary<PoolId> poolIds() {
        return BasicWorlds.ordinals().map(PoolId::new);
    }

    /** Returns grades, good and bad. */
    public static Arbitrary<MethodGrade> grades() {
        Arbitrary<Agreement> agreements = Combinators.combine(BasicWorlds.texts(80), signedPpm(-1_000_000, 1_000_000))
                .as(Agreement::new);
        return signedPpm(-1_000_000, 1_000_000)
                .flatMap(lds -> signedPpm(-1_000_000, lds)
                        .flatMap(lower -> Combinators.combine(
                                        ModelWorlds.modelIds(),
                                        BasicWorlds.texts(80),
                                        signedPpm(0, Math.max(0, lower)),
                                        BasicWorlds.hashes(),
                                        agreements.list().ofMaxSize(MethodGrade.MAX_METHODS - 1))
                                .as((model, method, weight, evidence, others) ->
                                        new MethodGrade(model, method, lds, lower, weight, evidence, others))));
    }

    /** Returns pools, open and closed. */
    public static Arbitrary<InfluencePool> pools() {
        Arbitrary<Closing> closings = Arbitraries.integers()
                .between(0, SIZE)
                .flatMap(players -> Combinators.combine(
                                Arbitraries.integers().between(0, players),
                                Arbitraries.integers().between(0, players),
                                Arbitraries.of(true, false))
                        .as((vested, handled, done) -> new Closing(players, vested, handled, done)));
        return Combinators.combine(
                        poolIds(),
                        ModelWorlds.modelIds(),
                        DatanetWorlds.datanetIds(),
                        BasicWorlds.times(),
                        BasicWorlds.times(),
                        BasicWorlds.positives(),
                        closings.optional())
                .as(InfluencePool::new);
    }

    private static Arbitrary<Integer> signedPpm(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }

    private static Arbitrary<ContributionId> rows() {
        return BasicWorlds.ordinals().map(ContributionId::new);
    }

    static Arbitrary<RewardCommand.RecordGrade> recordGrade() {
        return grades().map(RewardCommand.RecordGrade::new);
    }

    static Arbitrary<RewardCommand.ClaimBonus> claimBonus() {
        return rows().map(RewardCommand.ClaimBonus::new);
    }

    static Arbitrary<RewardCommand.Rate> rate() {
        return Combinators.combine(ModelWorlds.requestIds(), Arbitraries.of(true, false))
                .as(RewardCommand.Rate::new);
    }

    static Arbitrary<RewardCommand.MeterEnergy> meterEnergy() {
        return Combinators.combine(ModelWorlds.requestIds(), BasicWorlds.ordinals(), BasicWorlds.hashes())
                .as((request, energy, evidence) ->
                        new RewardCommand.MeterEnergy(request, Math.max(1, energy), evidence));
    }

    static Arbitrary<RewardEvent.EnergyMetered> energyMetered() {
        return Combinators.combine(
                        ModelWorlds.requestIds(),
                        BasicWorlds.ordinals(),
                        BasicWorlds.ordinals(),
                        BasicWorlds.ordinals(),
                        TokenWorlds.amounts(),
                        BasicWorlds.hashes())
                .as((request, energy, reference, epoch, premium, evidence) -> new RewardEvent.EnergyMetered(
                        request, Math.max(1, energy), reference, epoch, premium, evidence));
    }

    static Arbitrary<RewardEvent.Graded> graded() {
        return grades().map(RewardEvent.Graded::new);
    }

    static Arbitrary<RewardEvent.PoolOpened> poolOpened() {
        return pools().map(RewardEvent.PoolOpened::new);
    }

    static Arbitrary<RewardEvent.InfluenceCredited> influenceCredited() {
        Arbitrary<PlayerScore> scores = Combinators.combine(
                        PartyWorlds.accounts(), Arbitraries.longs().between(-Influence.MAX_SCORE, Influence.MAX_SCORE))
                .as(PlayerScore::new);
        return Combinators.combine(
                        poolIds(),
                        ModelWorlds.requestIds(),
                        PartyWorlds.accounts(),
                        TokenWorlds.amounts(),
                        TokenWorlds.amounts(),
                        scores.list().ofMaxSize(SIZE))
                .as(RewardEvent.InfluenceCredited::new);
    }

    static Arbitrary<RewardEvent.PoolClosed> poolClosed() {
        return Combinators.combine(poolIds(), BasicWorlds.counts())
                .as((pool, players) -> new RewardEvent.PoolClosed(pool, players, players / 2));
    }

    static Arbitrary<RewardEvent.PoolPaid> poolPaid() {
        return Combinators.combine(poolIds(), BasicWorlds.counts(), Arbitraries.of(true, false))
                .as(RewardEvent.PoolPaid::new);
    }

    static Arbitrary<RewardEvent.BonusPaid> bonusPaid() {
        return Combinators.combine(rows(), BasicWorlds.ordinals(), TokenWorlds.amounts(), TokenWorlds.amounts())
                .as(RewardEvent.BonusPaid::new);
    }

    static Arbitrary<RewardEvent.Rated> rated() {
        Arbitrary<RowWeight> weights =
                Combinators.combine(rows(), TokenWorlds.amounts()).as(RowWeight::new);
        return Combinators.combine(
                        ModelWorlds.requestIds(),
                        PartyWorlds.accounts(),
                        Arbitraries.of(true, false),
                        BasicWorlds.ordinals(),
                        weights.list().ofMaxSize(SIZE))
                .as(RewardEvent.Rated::new);
    }

    static Arbitrary<RewardEvent.RowsEarned> rowsEarned() {
        Arbitrary<RowEarning> earnings = Combinators.combine(
                        rows(),
                        Arbitraries.integers().between(0, Settlement.WHOLE_PPM),
                        BasicWorlds.ppm(),
                        Arbitraries.integers().between(0, Settlement.WHOLE_PPM),
                        TokenWorlds.amounts(),
                        TokenWorlds.amounts())
                .as(RowEarning::new);
        return Combinators.combine(
                        ModelWorlds.requestIds(),
                        BasicWorlds.ordinals(),
                        earnings.list().ofMaxSize(SIZE))
                .as(RewardEvent.RowsEarned::new);
    }
}
