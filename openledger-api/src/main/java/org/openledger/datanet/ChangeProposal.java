/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;
import org.openledger.Refusal;
import org.openledger.party.AccountId;

/**
 * A proposed change of a Datanet, and how the vote on it stands.
 *
 * @param id which
 * @param datanet of which Datanet
 * @param proposer who
 * @param change what would be done
 * @param snapshot the height of the leaf that proposed it: shares of earlier leaves vote
 * @param shares how many there were then
 * @param supports how many said yes
 * @param opposes how many said no
 * @param supporters how many accounts said yes
 * @param status where it is
 * @param deadline when that ends by itself, in milliseconds since 1970; 0 if it does not
 * @param refusal why it was reverted, if it was
 */
public record ChangeProposal(
        ChangeId id,
        DatanetId datanet,
        AccountId proposer,
        DatanetChange change,
        long snapshot,
        long shares,
        long supports,
        long opposes,
        int supporters,
        Status status,
        long deadline,
        Optional<Refusal.Code> refusal) {

    /** Where a change is; the position is the number in the log. */
    public enum Status {
        /** Members vote. */
        VOTING,
        /** Too few spoke, or too few said yes. */
        DEFEATED,
        /** Decided; it waits, so that who does not want it can leave. */
        QUEUED,
        /** Done. */
        EXECUTED,
        /** It would have broken a rule when its time came; nothing was done. */
        REVERTED
    }

    /** Tells whether it is not decided or not done yet. */
    public boolean isOpen() {
        return status == Status.VOTING || status == Status.QUEUED;
    }
}
