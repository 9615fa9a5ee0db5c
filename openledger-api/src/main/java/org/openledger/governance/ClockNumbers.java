/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.HOUR;
import static org.openledger.governance.Parameter.SECOND;
import static org.openledger.governance.Parameter.YEAR;

import java.util.List;

/** How the ledger's time is cut. */
interface ClockNumbers {
    /** How long an epoch is: each has one seed. */
    Parameter EPOCH = Parameter.of(40, "epoch", SECOND, YEAR, HOUR, "milliseconds");

    /** How many due items one tick handles. */
    Parameter TICK_ITEMS = Parameter.of(41, "tick-items", 1, 1_000, 500, "items");

    /** All of them, in order of their keys. */
    List<Parameter> CLOCK = List.of(EPOCH, TICK_ITEMS);
}
