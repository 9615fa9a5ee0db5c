/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import org.openledger.LedgerView;

/** What can be measured at the end of an epoch. */
public interface Observation {
    /** Returns the epoch; one more than the last when everything has ended. */
    int epoch();

    /** Returns everything that anybody may read. */
    LedgerView view();

    /** Returns how many actors a group has. */
    int size(int group);

    /** Returns what an actor of a group has, less its effort, as a multiple of what it began with. */
    double returned(int group, int place);

    /** Returns how many rows a group committed so far. */
    long committed(int group);

    /** Returns how many of them their first committee accepted. */
    long accepted(int group);

    /** Returns how many of those were junk: worth at most 20 percent. */
    long acceptedJunk(int group);

    /** Returns how many were slashed. */
    long slashed(int group);

    /** Returns how many turns ended with a no of the ledger. */
    long refused(int group);

    /** Returns how many events there were so far, of everybody. */
    long events();
}
