/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

/** What a method's scores count; the position is the number in the evidence. */
public enum Unit {
    /** Nats of the target's loss that removing the row adds, on average over retrainings. */
    NATS,
    /** Nothing: scores of one method and query can be ordered, and no more. They are not paid by unless a grade calibrates them. */
    NONE
}
