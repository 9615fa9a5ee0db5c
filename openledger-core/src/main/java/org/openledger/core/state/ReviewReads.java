/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;
import org.openledger.review.Challenge;
import org.openledger.review.ExpertTask;
import org.openledger.review.Review;
import org.openledger.review.SlashAppeal;
import org.openledger.stake.Slash;

/** What is read of reviews: committees, challenges, slashes, appeals, affiliates, experts. */
interface ReviewReads extends OverRooms {
    @Override
    default Optional<Review> review(ContributionId id) {
        return rooms().reviews.review(id);
    }

    @Override
    default Optional<Challenge> challenge(ContributionId id) {
        return lastChallenge(id).filter(Challenge::open);
    }

    @Override
    default Optional<Challenge> lastChallenge(ContributionId row) {
        return rooms().reviews.challenge(row);
    }

    @Override
    default long challenges() {
        return rooms().reviews.challenges();
    }

    @Override
    default int firstRound(Challenge challenge) {
        return rooms().reviews.firstRound(challenge);
    }

    @Override
    default Slash slash(long number) {
        return rooms().stakes.slash(number);
    }

    @Override
    default Optional<Slash> slash(ContributionId id) {
        return rooms().stakes.slash(id);
    }

    @Override
    default Challenge challenge(long number) {
        return rooms().reviews.challenge(number);
    }

    @Override
    default Optional<SlashAppeal> appeal(ContributionId id) {
        return rooms().appeals.appeal(id).filter(SlashAppeal::open);
    }

    @Override
    default long appeals() {
        return rooms().appeals.appeals();
    }

    @Override
    default int firstRound(SlashAppeal appeal) {
        return rooms().appeals.firstRound(appeal);
    }

    @Override
    default SortedSet<AccountId> judges(ContributionId row) {
        return rooms().appeals.judges(row);
    }

    @Override
    default Optional<AccountId> creditedTo(ContributionId id) {
        return rooms().credits.creditedTo(id);
    }

    @Override
    default SortedSet<AccountId> affiliates(AccountId account, DatanetId datanet) {
        return rooms().affiliates.of(account, datanet);
    }

    @Override
    default List<AccountId> affiliations(Optional<DatanetId> datanet, AccountId account) {
        return rooms().affiliates.declared(datanet, account);
    }

    @Override
    default boolean affiliated(AccountId one, AccountId other, DatanetId datanet) {
        return affiliates(one, datanet).contains(other);
    }

    @Override
    default Optional<Long> expertUntil(DatanetId datanet, AccountId account) {
        return rooms().experts.until(datanet, account);
    }

    @Override
    default Optional<ExpertTask> expertTask(ContributionId id) {
        return rooms().experts.task(id);
    }

    @Override
    default List<ExpertTask> expertTasks(DatanetId datanet) {
        return rooms().experts.tasks(datanet);
    }
}
