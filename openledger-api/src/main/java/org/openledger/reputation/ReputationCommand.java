/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reputation;

import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.internal.Require;
import org.openledger.privacy.Salt;
import org.openledger.review.Vote;

/** What curators and validators ask of the ledger about known answers and validators' pay. */
public sealed interface ReputationCommand extends Command {

    /**
     * Commits to the right vote on a row without naming the row. Curators of the Datanet and the operator.
     *
     * @param datanet the row's Datanet
     * @param commitment to account, row and vote ({@link org.openledger.privacy.Commitments#gold})
     */
    record CommitGold(DatanetId datanet, Hash commitment) implements ReputationCommand {
        @Override
        public int type() {
            return 110;
        }
    }

    /**
     * Shows which row and vote was committed to: before the row's committee was drawn, and after it decided.
     *
     * @param gold which commitment
     * @param contribution which row
     * @param vote the right vote
     * @param salt the salt of the commitment
     */
    record RevealGold(long gold, ContributionId contribution, Vote vote, Salt salt) implements ReputationCommand {
        /** Checks the number. */
        public RevealGold {
            Require.nonNegative(gold, "gold");
        }

        @Override
        public int type() {
            return 111;
        }
    }

    /**
     * Draws what the account's points of a closed epoch earned.
     *
     * @param epoch which
     */
    record ClaimValidation(long epoch) implements ReputationCommand {
        /** Checks the number. */
        public ClaimValidation {
            Require.nonNegative(epoch, "pay epoch");
        }

        @Override
        public int type() {
            return 112;
        }
    }

    /**
     * Draws what answers have earned since for those who voted for a row.
     *
     * @param contribution which row
     */
    record ClaimApproval(ContributionId contribution) implements ReputationCommand {
        @Override
        public int type() {
            return 113;
        }
    }
}
