/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.governance;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.governance.GovernanceCommand.ChangeParameters;
import org.openledger.governance.GovernanceEvent.ParametersChanged;

/** What may happen to the rules' numbers. */
public final class GovernanceRules {
    private GovernanceRules() {}

    /** The next version comes into force with the next leaf. */
    public static void change(ChangeParameters command, Context context, Draft draft) {
        int next = context.parameters().version() + 1;
        if (command.parameters().version() != next) {
            throw Refused.because(
                    Code.BAD_PARAMETERS, "version " + command.parameters().version(), "give version " + next);
        }
        draft.add(new ParametersChanged(command.parameters()));
    }
}
