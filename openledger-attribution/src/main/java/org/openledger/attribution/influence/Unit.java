/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

/** What a score counts. */
public enum Unit {
    /** Nats of the query's loss, on removal of the row: comparable across queries and models, so money may follow it. */
    NATS,
    /** Nothing: only the order within a query means something. No money without a calibration. */
    NONE
}
