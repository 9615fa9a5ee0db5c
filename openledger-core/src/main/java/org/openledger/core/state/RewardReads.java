/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.openledger.core.reward.EarningsOf;
import org.openledger.core.rule.PayerPart;
import org.openledger.core.rule.PoolVote;
import org.openledger.core.rule.RowStanding;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.RequestId;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.reward.Earnings;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.PoolId;
import org.openledger.token.Amount;

/** What is read of earnings: rows, pools of influence, grades, ratings. */
interface RewardReads extends OverRooms {
    @Override
    default Optional<Earnings> earnings(ContributionId row) {
        return standing(row).map(standing -> EarningsOf.row(standing, this));
    }

    @Override
    default Optional<InfluencePool> pool(PoolId id) {
        return rooms().pools.pool(id);
    }

    @Override
    default long pools() {
        return rooms().pools.count();
    }

    @Override
    default List<MethodGrade> grades(ModelId model) {
        return rooms().pools.grades(model);
    }

    @Override
    default Optional<InfluencePool> openPool(ModelId model, long end) {
        return rooms().pools.open(model, end);
    }

    @Override
    default SortedSet<AccountId> players(PoolId pool) {
        return rooms().pools.players(pool);
    }

    @Override
    default SortedSet<AccountId> payers(PoolId pool) {
        return rooms().pools.payers(pool);
    }

    @Override
    default List<PoolVote> votes(PoolId pool) {
        return rooms().pools.votes(pool);
    }

    @Override
    default SortedMap<AccountId, PayerPart> payerParts(PoolId pool) {
        return rooms().pools.parts(pool);
    }

    @Override
    default Optional<RowStanding> standing(ContributionId row) {
        return rooms().earnings.standing(row);
    }

    @Override
    default Amount bonuses(long epoch) {
        return rooms().earnings.bonuses(epoch);
    }

    @Override
    default Optional<Long> energy(RequestId request) {
        return rooms().energies.energy(request);
    }

    @Override
    default Amount premiums(long epoch) {
        return rooms().energies.premiums(epoch);
    }

    @Override
    default boolean isRated(RequestId request) {
        return rooms().feedback.isRated(request);
    }

    @Override
    default Amount opinionWeight(ContributionId row, AccountId payer, long epoch) {
        return rooms().feedback.weight(row, payer, epoch);
    }
}
