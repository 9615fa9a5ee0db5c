/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

/** How a line of models shares what the newest of them earns; the position is the number in the log. */
public enum RoyaltyMode {
    /** Every ancestor takes its licence of the whole, however far away it is. */
    ABSOLUTE,
    /** Direct parents alone take their licences, and pass on the licences of their own parents out of what they take. */
    RELATIVE
}
