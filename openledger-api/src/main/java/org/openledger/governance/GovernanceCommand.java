/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import org.openledger.Command;

/** What is asked of the rules themselves. */
public sealed interface GovernanceCommand extends Command {

    /**
     * Puts other parameters in force, from the next leaf on. Operator only, until votes decide.
     *
     * @param parameters the next version: the current number plus one
     */
    record ChangeParameters(Parameters parameters) implements GovernanceCommand {
        @Override
        public int type() {
            return 70;
        }
    }
}
