/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.List;
import org.openledger.inference.RequestId;
import org.openledger.internal.Require;

/**
 * The answers that a row was credited in.
 *
 * @param answers how many
 * @param ppm its parts of all of them together, in parts per million of an answer
 * @param newest the newest of them, oldest first, at most {@value #MAX_NEWEST}
 */
public record RowUses(long answers, long ppm, List<RequestId> newest) {

    /** How many answers are named. */
    public static final int MAX_NEWEST = 16;

    /** None. */
    public static final RowUses NONE = new RowUses(0, 0, List.of());

    /** Checks the bounds. */
    public RowUses {
        Require.nonNegative(answers, "answers");
        Require.nonNegative(ppm, "ppm");
        newest = Require.atMost(newest, MAX_NEWEST, "newest answers");
    }
}
