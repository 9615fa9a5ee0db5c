/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.util.List;

/** Who follows a ledger. */
@FunctionalInterface
public interface LeafListener {

    /**
     * Receives one decided command.
     *
     * @param height its leaf's index
     * @param time when it was decided, in milliseconds since 1970
     * @param events what happened, in order; empty if a rule refused it
     */
    void onLeaf(long height, long time, List<Event> events);
}
