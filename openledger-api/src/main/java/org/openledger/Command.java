/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import org.openledger.datanet.DatanetCommand;
import org.openledger.governance.GovernanceCommand;
import org.openledger.inference.InferenceCommand;
import org.openledger.ledger.LedgerCommand;
import org.openledger.model.ModelCommand;
import org.openledger.party.PartyCommand;
import org.openledger.reputation.ReputationCommand;
import org.openledger.review.ExpertCommand;
import org.openledger.review.ReviewCommand;
import org.openledger.reward.RewardCommand;
import org.openledger.stake.StakeCommand;
import org.openledger.token.TokenCommand;

/**
 * Something that an account asks the ledger to decide.
 *
 * <p>A command is data: it becomes an act when it is put into an envelope, signed and submitted.
 */
public sealed interface Command
        permits TokenCommand,
                StakeCommand,
                DatanetCommand,
                ReviewCommand,
                ExpertCommand,
                ModelCommand,
                InferenceCommand,
                GovernanceCommand,
                ReputationCommand,
                RewardCommand,
                LedgerCommand,
                PartyCommand {

    /**
     * Returns the stable number of this sort of command.
     *
     * @return the number that stands in the log
     */
    int type();

    /**
     * Returns the revision of the body's shape.
     *
     * @return 1 or more
     */
    default int revision() {
        return 1;
    }
}
