/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.SIGNED;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.DatanetCodecs.DATANET_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.InferenceCodecs.REQUEST_ID;
import static org.openledger.core.codec.ModelCodecs.MODEL_ID;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import org.openledger.reward.InfluencePool;
import org.openledger.reward.InfluencePool.Closing;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.MethodGrade.Agreement;
import org.openledger.reward.PoolId;
import org.openledger.reward.RewardCommand.ClaimBonus;
import org.openledger.reward.RewardCommand.MeterEnergy;
import org.openledger.reward.RewardCommand.Rate;
import org.openledger.reward.RewardCommand.RecordGrade;
import org.openledger.reward.RewardEvent.BonusPaid;
import org.openledger.reward.RewardEvent.EnergyMetered;
import org.openledger.reward.RewardEvent.Graded;
import org.openledger.reward.RewardEvent.InfluenceCredited;
import org.openledger.reward.RewardEvent.PlayerScore;
import org.openledger.reward.RewardEvent.PoolClosed;
import org.openledger.reward.RewardEvent.PoolOpened;
import org.openledger.reward.RewardEvent.PoolPaid;
import org.openledger.reward.RewardEvent.Rated;
import org.openledger.reward.RewardEvent.RowEarning;
import org.openledger.reward.RewardEvent.RowWeight;
import org.openledger.reward.RewardEvent.RowsEarned;

/** Rewards in the log. */
public final class RewardCodecs {
    /** The id of a pool. */
    public static final Codec<PoolId> POOL_ID = as(LONG, PoolId::ordinal, PoolId::new);

    private static final Codec<Integer> SIGNED_PPM = as(SIGNED, Integer::longValue, Math::toIntExact);

    private static final Codec<Agreement> AGREEMENT =
            record(Agreement::new, field(TEXT, Agreement::method), field(SIGNED_PPM, Agreement::spearmanPpm));

    /** A grade, which the state keeps as it stands in the log. */
    public static final Codec<MethodGrade> GRADE = record(
            MethodGrade::new,
            field(MODEL_ID, MethodGrade::model),
            field(TEXT, MethodGrade::method),
            field(SIGNED_PPM, MethodGrade::ldsPpm),
            field(SIGNED_PPM, MethodGrade::ldsLowerPpm),
            field(INT, MethodGrade::weightPpm),
            field(HASH, MethodGrade::evidence),
            field(list(AGREEMENT), MethodGrade::agreements));

    private static final Codec<Closing> CLOSING = record(
            Closing::new,
            field(INT, Closing::players),
            field(INT, Closing::vested),
            field(INT, Closing::handled),
            field(BOOL, Closing::done));

    /** A pool as the state keeps it. */
    public static final Codec<InfluencePool> POOL = record(
            InfluencePool::new,
            field(POOL_ID, InfluencePool::id),
            field(MODEL_ID, InfluencePool::model),
            field(DATANET_ID, InfluencePool::datanet),
            field(LONG, InfluencePool::end),
            field(LONG, InfluencePool::closesAt),
            field(INT, InfluencePool::parameters),
            optional(CLOSING, InfluencePool::closing));

    static final Codec<RecordGrade> RECORD_GRADE = record(RecordGrade::new, field(GRADE, RecordGrade::grade));

    static final Codec<ClaimBonus> CLAIM_BONUS = record(ClaimBonus::new, field(CONTRIBUTION_ID, ClaimBonus::row));

    static final Codec<Rate> RATE = record(Rate::new, field(REQUEST_ID, Rate::request), field(BOOL, Rate::good));

    static final Codec<MeterEnergy> METER_ENERGY = record(
            MeterEnergy::new,
            field(REQUEST_ID, MeterEnergy::request),
            field(LONG, MeterEnergy::microjoules),
            field(HASH, MeterEnergy::evidence));

    static final Codec<EnergyMetered> ENERGY_METERED = record(
            EnergyMetered::new,
            field(REQUEST_ID, EnergyMetered::request),
            field(LONG, EnergyMetered::microjoules),
            field(LONG, EnergyMetered::reference),
            field(LONG, EnergyMetered::epoch),
            field(AMOUNT, EnergyMetered::premium),
            field(HASH, EnergyMetered::evidence));

    static final Codec<Graded> GRADED = record(Graded::new, field(GRADE, Graded::grade));

    static final Codec<PoolOpened> POOL_OPENED = record(PoolOpened::new, field(POOL, PoolOpened::pool));

    private static final Codec<PlayerScore> SCORE =
            record(PlayerScore::new, field(ACCOUNT, PlayerScore::player), field(SIGNED, PlayerScore::score));

    static final Codec<InfluenceCredited> INFLUENCE_CREDITED = record(
            InfluenceCredited::new,
            field(POOL_ID, InfluenceCredited::pool),
            field(REQUEST_ID, InfluenceCredited::request),
            field(ACCOUNT, InfluenceCredited::payer),
            field(AMOUNT, InfluenceCredited::fee),
            field(AMOUNT, InfluenceCredited::money),
            field(list(SCORE), InfluenceCredited::scores));

    static final Codec<PoolClosed> POOL_CLOSED = record(
            PoolClosed::new,
            field(POOL_ID, PoolClosed::pool),
            field(INT, PoolClosed::players),
            field(INT, PoolClosed::vested));

    static final Codec<PoolPaid> POOL_PAID = record(
            PoolPaid::new, field(POOL_ID, PoolPaid::pool), field(INT, PoolPaid::handled), field(BOOL, PoolPaid::done));

    static final Codec<BonusPaid> BONUS_PAID = record(
            BonusPaid::new,
            field(CONTRIBUTION_ID, BonusPaid::row),
            field(LONG, BonusPaid::epoch),
            field(AMOUNT, BonusPaid::measured),
            field(AMOUNT, BonusPaid::amount));

    private static final Codec<RowWeight> WEIGHT =
            record(RowWeight::new, field(CONTRIBUTION_ID, RowWeight::row), field(AMOUNT, RowWeight::weight));

    static final Codec<Rated> RATED = record(
            Rated::new,
            field(REQUEST_ID, Rated::request),
            field(ACCOUNT, Rated::payer),
            field(BOOL, Rated::good),
            field(LONG, Rated::epoch),
            field(list(WEIGHT), Rated::rows));

    private static final Codec<RowEarning> EARNING = record(
            RowEarning::new,
            field(CONTRIBUTION_ID, RowEarning::row),
            field(INT, RowEarning::ppm),
            field(INT, RowEarning::reputationPpm),
            field(INT, RowEarning::feedbackPpm),
            field(AMOUNT, RowEarning::served),
            field(AMOUNT, RowEarning::amount));

    static final Codec<RowsEarned> ROWS_EARNED = record(
            RowsEarned::new,
            field(REQUEST_ID, RowsEarned::request),
            field(LONG, RowsEarned::epoch),
            field(list(EARNING), RowsEarned::rows));

    private RewardCodecs() {}
}
