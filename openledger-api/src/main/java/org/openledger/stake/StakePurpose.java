/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

/** What a stake stands behind; the position is the number in the log. */
public enum StakePurpose {
    /** A row that its author contributed. */
    CONTRIBUTION,
    /** A validator's honest review. */
    VALIDATION,
    /** A node's honest serving. */
    SERVING,
    /** Nothing but the holding itself, which shares the stakers' part of every fee. */
    HOLDING
}
