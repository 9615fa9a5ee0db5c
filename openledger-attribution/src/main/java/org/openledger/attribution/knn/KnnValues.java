/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

import java.util.Arrays;
import org.openledger.internal.Require;

/**
 * What each row is worth to a nearest-neighbour classifier, as the mean over queries.
 *
 * <p>Above zero: the row helped, by that much of the probability of the right class; the unit is that probability, not nats. Immutable.
 */
public final class KnnValues {

    private final double[] values;
    private final long queries;
    private final double errorBound;

    KnnValues(double[] values, long queries, double errorBound) {
        this.values = values;
        this.queries = queries;
        this.errorBound = errorBound;
    }

    /** Returns the rows' values in order of the rows. */
    public double[] values() {
        return values.clone();
    }

    /** Returns over how many queries the values are the mean. */
    public long queries() {
        return queries;
    }

    /** Returns how far a value may lie from the exact one by truncation; 0 if nothing was cut. */
    public double errorBound() {
        return errorBound;
    }

    /**
     * Adds up the values of each owner's rows.
     *
     * <p>This is what the rows earn as players of their own. It is not the value of the game whose players are the owners; nobody gains in it by splitting an account.
     *
     * @param owners the rows' owners, numbered from 0
     * @return each owner's sum; the error bound of one grows with the number of his rows
     * @throws IllegalArgumentException if there is not one owner for each row, or one is below 0 or above the number of rows
     */
    public double[] byOwner(int[] owners) {
        if (owners.length != values.length) {
            throw new IllegalArgumentException(
                    owners.length + " owners for " + values.length + " rows: give one for each row");
        }
        for (int owner : owners) {
            Require.inRange(owner, 0, values.length - 1L, "owner");
        }
        double[] sums = new double[Arrays.stream(owners).max().orElse(-1) + 1];
        for (int row = 0; row < owners.length; row++) {
            sums[owners[row]] += values[row];
        }
        return sums;
    }
}
