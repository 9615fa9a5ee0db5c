/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

/** A validator's opinion on a row; the position is the number in the log. */
public enum Vote {
    /** The row does not belong, without fault of its author. */
    REJECT,
    /** The row belongs. */
    ACCEPT,
    /** The row is spam, a copy or harmful: its stake should be slashed. */
    SLASH
}
