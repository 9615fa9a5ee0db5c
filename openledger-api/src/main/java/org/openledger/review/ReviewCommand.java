/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import java.util.List;
import java.util.Optional;
import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;
import org.openledger.privacy.Salt;
import org.openledger.token.Amount;

/** What validators, challengers and the operator ask of a review. */
public sealed interface ReviewCommand extends Command {

    /** How many verdicts a row may carry. */
    int MAX_VERDICTS = 32;

    /**
     * Commits a vote without showing it.
     *
     * @param contribution which row
     * @param round which round
     * @param commitment to validator, row, round and vote ({@link org.openledger.privacy.Commitments#vote})
     */
    record CommitVote(ContributionId contribution, int round, Hash commitment) implements ReviewCommand {
        @Override
        public int type() {
            return 40;
        }
    }

    /**
     * Reveals a committed vote.
     *
     * @param contribution which row
     * @param round which round
     * @param vote the vote
     * @param salt the salt of the commitment
     */
    record RevealVote(ContributionId contribution, int round, Vote vote, Salt salt) implements ReviewCommand {
        @Override
        public int type() {
            return 41;
        }
    }

    /**
     * Challenges an accepted or active row.
     *
     * @param contribution which row
     * @param bond what the challenger risks
     * @param claim what is wrong with the row
     */
    record Contest(ContributionId contribution, Amount bond, Claim claim) implements ReviewCommand {
        @Override
        public int type() {
            return 42;
        }
    }

    /**
     * Records what the automated checks said. Operator only.
     *
     * @param contribution which row
     * @param verdicts one per check, 1 to {@value #MAX_VERDICTS}
     */
    record RecordScreening(ContributionId contribution, List<CheckVerdict> verdicts) implements ReviewCommand {
        /** Checks the bounds. */
        public RecordScreening {
            verdicts = Require.atMost(verdicts, MAX_VERDICTS, "verdicts");
        }

        @Override
        public int type() {
            return 43;
        }
    }

    /**
     * Appeals against the slash of an own row, once, until its appeal window closes.
     *
     * @param contribution which row
     * @param bond what the author risks
     * @param reason why, 1 to {@value Claim#MAX_REASON} characters
     */
    record Appeal(ContributionId contribution, Amount bond, String reason) implements ReviewCommand {
        /** Checks the reason. */
        public Appeal {
            Require.text(reason, Claim.MAX_REASON, "reason");
        }

        @Override
        public int type() {
            return 44;
        }
    }

    /**
     * Declares that the account and another belong together: neither judges what the other contributed or challenged. It holds for ever.
     *
     * @param affiliate the other account
     */
    record DeclareAffiliate(AccountId affiliate) implements ReviewCommand {
        @Override
        public int type() {
            return 45;
        }
    }

    /**
     * Records that two accounts belong together: a curator in reviews of one Datanet, the operator in all.
     *
     * @param datanet in which Datanet; absent for all, which only the operator may record
     * @param account one account
     * @param affiliate another one
     */
    record RecordAffiliate(Optional<DatanetId> datanet, AccountId account, AccountId affiliate)
            implements ReviewCommand {
        @Override
        public int type() {
            return 46;
        }
    }
}
