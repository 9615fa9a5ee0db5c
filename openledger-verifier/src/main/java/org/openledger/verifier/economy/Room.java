/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.util.List;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.report.Finding;

/** One part of the economy, checked leaf by leaf. */
interface Room {
    /** A leaf begins; the chronicle is what it was before it. */
    default void begin(Leaf leaf, Chronicle before) {}

    /** One of its events happens; the chronicle holds those before it. */
    default void event(Leaf leaf, Event event, Chronicle before) {}

    /** The leaf is over; the chronicle holds it. */
    default void end(Leaf leaf, Chronicle after) {}

    /** What was found. */
    List<Finding> findings();
}
