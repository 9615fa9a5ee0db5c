/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;

/**
 * One round of review of one row.
 *
 * @param contribution which row
 * @param round 1 for the first; the round of a challenge follows
 * @param committee who was drawn, in drawing order
 * @param commitBy when committing ends, in milliseconds since 1970
 * @param revealBy when revealing ends
 * @param ballots one per member of the committee, in the same order
 */
public record Review(
        ContributionId contribution,
        int round,
        List<AccountId> committee,
        long commitBy,
        long revealBy,
        List<Ballot> ballots) {
    /** Copies the lists. */
    public Review {
        committee = List.copyOf(committee);
        ballots = List.copyOf(ballots);
    }

    /**
     * One member's ballot.
     *
     * @param commitment the hidden vote, once committed
     * @param vote the vote, once revealed
     */
    public record Ballot(Optional<Hash> commitment, Optional<Vote> vote) {}
}
