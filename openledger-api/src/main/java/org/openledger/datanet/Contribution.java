/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.party.AccountId;
import org.openledger.review.CheckVerdict;
import org.openledger.stake.StakeId;

/**
 * A row as the ledger knows it; its text is a sealed blob, here stand its commitments.
 *
 * @param id which
 * @param datanet of which Datanet
 * @param author who signed it
 * @param stake what stands behind it
 * @param commitment the salted commitment to author and content
 * @param blob the hash of the sealed content, once revealed
 * @param length the content's length in bytes, once revealed; 0 before
 * @param status where it is in its life
 * @param verdicts what the automated checks said, once they spoke
 * @param round the review round, 0 before the first
 * @param deadline when the current state ends by itself, in milliseconds since 1970; 0 if it does not
 * @param committedAt the height of the leaf that committed it
 */
public record Contribution(
        ContributionId id,
        DatanetId datanet,
        AccountId author,
        StakeId stake,
        Hash commitment,
        Optional<Hash> blob,
        long length,
        ContributionStatus status,
        List<CheckVerdict> verdicts,
        int round,
        long deadline,
        long committedAt) {
    /** Copies the list. */
    public Contribution {
        verdicts = List.copyOf(verdicts);
    }
}
