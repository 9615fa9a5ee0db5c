/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.RequestId;
import org.openledger.internal.Require;

/** What is asked of the rewards beyond an answer's own settlement. */
public sealed interface RewardCommand extends Command {

    /**
     * Puts on record how good a method is on a model. Operator only.
     *
     * @param grade once for each method and model
     */
    record RecordGrade(MethodGrade grade) implements RewardCommand {
        @Override
        public int type() {
            return 120;
        }
    }

    /**
     * Draws the bonus of a row that has earned since the last draw: out of the pool, to its owner.
     *
     * @param row which
     */
    record ClaimBonus(ContributionId row) implements RewardCommand {
        @Override
        public int type() {
            return 121;
        }
    }

    /**
     * Says whether an answer was good: its payer, once.
     *
     * @param request which
     * @param good whether it was
     */
    record Rate(RequestId request, boolean good) implements RewardCommand {
        @Override
        public int type() {
            return 122;
        }
    }

    /**
     * Puts on record what energy a settled answer took, and pays its node the premium that follows. Operator only, once.
     *
     * @param request which answer
     * @param microjoules as measured or estimated, above zero
     * @param evidence the hash of what it follows from: meter readings, or the estimate
     */
    record MeterEnergy(RequestId request, long microjoules, Hash evidence) implements RewardCommand {
        /** Checks the bounds. */
        public MeterEnergy {
            Require.inRange(microjoules, 1, Long.MAX_VALUE, "microjoules");
        }

        @Override
        public int type() {
            return 59;
        }
    }
}
