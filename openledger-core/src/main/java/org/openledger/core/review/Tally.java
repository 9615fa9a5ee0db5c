/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.List;
import java.util.Optional;
import org.openledger.party.AccountId;
import org.openledger.review.Review;
import org.openledger.review.Vote;

/**
 * The revealed votes of one round.
 *
 * @param accepts how many accepted
 * @param rejects how many rejected
 * @param slashes how many wanted to slash
 */
record Tally(int accepts, int rejects, int slashes) {
    static Tally of(Review review) {
        return new Tally(count(review, Vote.ACCEPT), count(review, Vote.REJECT), count(review, Vote.SLASH));
    }

    private static int count(Review review, Vote vote) {
        return (int) review.ballots().stream()
                .filter(ballot -> ballot.vote().equals(Optional.of(vote)))
                .count();
    }

    int revealed() {
        return accepts + rejects + slashes;
    }

    /** What more than half of the revealed votes say; REJECT if they agree on neither of the others. */
    Vote decision() {
        if (2 * slashes > revealed()) {
            return Vote.SLASH;
        }
        return 2 * accepts > revealed() ? Vote.ACCEPT : Vote.REJECT;
    }

    /** What more than half of the revealed votes agree on. */
    Optional<Vote> majority() {
        boolean agreed = 2 * Math.max(accepts, Math.max(rejects, slashes)) > revealed();
        return agreed ? Optional.of(decision()) : Optional.empty();
    }

    /** Who was drawn and did not reveal, in drawing order. */
    static List<AccountId> silent(Review review) {
        return review.committee().stream()
                .filter(member -> Ballots.of(review, member).vote().isEmpty())
                .toList();
    }
}
