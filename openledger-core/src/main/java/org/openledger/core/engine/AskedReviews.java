/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.List;
import java.util.Optional;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;
import org.openledger.reputation.Reputation;
import org.openledger.review.Challenge;
import org.openledger.review.ExpertTask;
import org.openledger.review.Review;
import org.openledger.review.SlashAppeal;
import org.openledger.stake.Slash;

/** Passes on what is asked of reviews and of who judges. */
interface AskedReviews extends Asked {
    @Override
    default Optional<Review> review(ContributionId id) {
        return ask(state -> state.review(id));
    }

    @Override
    default Optional<Challenge> challenge(ContributionId id) {
        return ask(state -> state.challenge(id));
    }

    @Override
    default Optional<Slash> slash(ContributionId id) {
        return ask(state -> state.slash(id));
    }

    @Override
    default Optional<SlashAppeal> appeal(ContributionId id) {
        return ask(state -> state.appeal(id));
    }

    @Override
    default Optional<AccountId> creditedTo(ContributionId id) {
        return ask(state -> state.creditedTo(id));
    }

    @Override
    default boolean affiliated(AccountId one, AccountId other, DatanetId datanet) {
        return ask(state -> state.affiliated(one, other, datanet));
    }

    @Override
    default Optional<Long> expertUntil(DatanetId datanet, AccountId account) {
        return ask(state -> state.expertUntil(datanet, account));
    }

    @Override
    default Optional<ExpertTask> expertTask(ContributionId id) {
        return ask(state -> state.expertTask(id));
    }

    @Override
    default List<ExpertTask> expertTasks(DatanetId datanet) {
        return ask(state -> state.expertTasks(datanet));
    }

    @Override
    default Reputation reputation(AccountId account, String domain) {
        return ask(state -> state.reputation(account, domain));
    }
}
