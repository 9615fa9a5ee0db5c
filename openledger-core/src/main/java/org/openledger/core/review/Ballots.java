/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openledger.party.AccountId;
import org.openledger.review.Review;
import org.openledger.review.Review.Ballot;
import org.openledger.review.ReviewEvent.CommitteeDrawn;

/** How a review looks after each step of its round. */
final class Ballots {
    private static final Ballot BLANK = new Ballot(Optional.empty(), Optional.empty());

    private Ballots() {}

    static Review drawn(CommitteeDrawn event) {
        return new Review(
                event.contribution(),
                event.round(),
                event.committee(),
                event.commitBy(),
                event.revealBy(),
                Collections.nCopies(event.committee().size(), BLANK));
    }

    static Review with(Review review, AccountId member, Ballot ballot) {
        List<Ballot> ballots = new ArrayList<>(review.ballots());
        ballots.set(review.committee().indexOf(member), ballot);
        return new Review(
                review.contribution(),
                review.round(),
                review.committee(),
                review.commitBy(),
                review.revealBy(),
                ballots);
    }

    static Ballot of(Review review, AccountId member) {
        return review.ballots().get(review.committee().indexOf(member));
    }
}
