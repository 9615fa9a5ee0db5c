/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;

/**
 * A run of bytes that stands both in the answer and in a row.
 *
 * @param start where it begins, in bytes of the prompt followed by the output
 * @param length how many bytes
 * @param row in which row
 * @param rowStart where it begins in the row, in bytes
 */
public record Span(int start, int length, ContributionId row, int rowStart) {
    /** Checks the bounds. */
    public Span {
        Require.nonNegative(start, "span start");
        Require.inRange(length, 1, Integer.MAX_VALUE, "span length");
        Require.nonNegative(rowStart, "span start in the row");
    }

    /**
     * Returns where it ends.
     *
     * @return the first byte behind it
     */
    public int end() {
        return start + length;
    }
}
