/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import org.openledger.Event;

/** What happened to the rules themselves. */
public sealed interface GovernanceEvent extends Event {

    /**
     * These parameters are in force for every later leaf.
     *
     * @param parameters the next version
     */
    record ParametersChanged(Parameters parameters) implements GovernanceEvent {
        @Override
        public int kind() {
            return 70;
        }
    }
}
