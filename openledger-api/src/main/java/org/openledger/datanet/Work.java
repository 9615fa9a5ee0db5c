/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

/** What sort of work a row is; the position is the number in the log. */
public enum Work {
    /** Material of its own. */
    RAW,
    /** Says what an earlier row is: its text is the label. */
    LABEL,
    /** An earlier row, put in order. */
    CLEAN,
    /** Says how good an earlier row, or an answer, is. */
    FEEDBACK;

    /**
     * Tells whether rows of this sort are about an earlier row.
     *
     * @return whether they need a parent
     */
    public boolean needsParent() {
        return this == LABEL || this == CLEAN;
    }
}
