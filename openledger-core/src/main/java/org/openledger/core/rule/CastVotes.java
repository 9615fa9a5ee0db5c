/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import java.util.List;
import org.openledger.party.AccountId;
import org.openledger.review.Vote;

/**
 * Who voted what in the first decided round of a row.
 *
 * @param drawnAt the leaf that drew the round's committee
 * @param decided whether there was such a round
 * @param golden whether the right answer was shown
 * @param votes in drawing order
 */
public record CastVotes(long drawnAt, boolean decided, boolean golden, List<Cast> votes) {
    /** Copies the list. */
    public CastVotes {
        votes = List.copyOf(votes);
    }

    /** Who voted for the row, in drawing order. */
    public List<AccountId> approvers() {
        return votes.stream()
                .filter(cast -> cast.vote == Vote.ACCEPT)
                .map(Cast::validator)
                .toList();
    }

    /**
     * One vote.
     *
     * @param validator whose
     * @param vote what
     */
    public record Cast(AccountId validator, Vote vote) {}
}
