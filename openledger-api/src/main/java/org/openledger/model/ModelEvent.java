/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.Event;

/** What happened to models. */
public sealed interface ModelEvent extends Event {

    /**
     * A model was published.
     *
     * @param model what it is; its id is the next ordinal
     */
    record Published(ModelVersion model) implements ModelEvent {
        @Override
        public int kind() {
            return 50;
        }
    }

    /**
     * A model was published with a lineage.
     *
     * @param descent what follows from it
     */
    record Descended(Descent descent) implements ModelEvent {
        @Override
        public int kind() {
            return 51;
        }
    }
}
