/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

/** Where a row is in its life; the position is the number in the log. */
public enum ContributionStatus {
    /** Committed and not yet revealed. */
    COMMITTED,
    /** Revealed; the automated checks have not spoken yet. */
    REVEALED,
    /** Checked; waits for the seed that draws its committee. */
    SCREENED,
    /** A committee votes. */
    IN_REVIEW,
    /** Accepted; the challenge window is open. */
    ACCEPTED,
    /** Part of the Datanet. */
    ACTIVE,
    /** Challenged; a second committee votes. */
    CHALLENGED,
    /** The committee said no. */
    REJECTED,
    /** Said no with evidence, and the stake was slashed. */
    SLASHED,
    /** Never revealed, or no committee reached its quorum. */
    EXPIRED,
    /** Its owner withdrew it: no new model may use it. */
    WITHDRAWN,
    /** Its author had it erased; its stores are being purged. */
    ERASING,
    /** Nobody can open its content any more: no model can be built on it again. */
    ERASED,
    /** Slashed, and its author has appealed: a larger panel votes. */
    APPEALED;

    /**
     * Tells whether nothing more can happen to the row.
     *
     * @return whether this is an end
     */
    public boolean isFinal() {
        return ordinal() >= REJECTED.ordinal() && this != APPEALED;
    }
}
