/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

import org.openledger.internal.Require;

/**
 * A sparse Johnson-Lindenstrauss projection: every coordinate goes to one place out of k, with a sign, both drawn from a seed.
 *
 * <p>Inner products are kept in expectation, with a variance of order 1 / k. Source: Charikar, Chen and Farach-Colton, "Finding Frequent Items in Data Streams", 2002; Kane and Nelson, "Sparser
 * Johnson-Lindenstrauss Transforms", 2014. A gradient that is a product of factors is projected without being written down. Coordinate i has the same place whatever else is projected. Immutable.
 */
public final class SparseProjection {

    /** The most places. */
    public static final int MAX_PLACES = LowerTriangle.MAX_SIZE;

    /** The most coordinates: 256 MB of places. */
    public static final int MAX_COORDINATES = 1 << 26;

    private final int places;
    /** Twice the place, and one more for a minus. */
    private final int[] slots;

    /**
     * Draws a projection.
     *
     * @param coordinates how many there are, 1 to {@value #MAX_COORDINATES}
     * @param places how many are left, 1 to {@value #MAX_PLACES}
     * @param seed of the draws
     */
    public SparseProjection(int coordinates, int places, long seed) {
        Require.inRange(coordinates, 1, MAX_COORDINATES, "coordinates of a projection");
        this.places = (int) Require.inRange(places, 1, MAX_PLACES, "places of a projection");
        CounterRandom random = new CounterRandom(seed);
        slots = new int[coordinates];
        for (int i = 0; i < coordinates; i++) {
            slots[i] = (int) random.below(i, 2L * places);
        }
    }

    /** Returns how many places there are. */
    public int places() {
        return places;
    }

    /** Returns an empty sum for {@link #add}: two entries for each place, for plus and minus. */
    public double[] sum() {
        return new double[2 * places];
    }

    /**
     * Adds the product of two factors: the coordinate {@code first + u * right + v} is {@code rightFactor[v] * leftFactor[u]}.
     *
     * @param sum from {@link #sum}
     * @param first the first coordinate
     * @param leftFactors holds the left factor
     * @param leftAt where it starts
     * @param left how long it is
     * @param rightFactors holds the right factor
     * @param rightAt where it starts
     * @param right how long it is
     */
    public void add(
            double[] sum,
            int first,
            double[] leftFactors,
            int leftAt,
            int left,
            double[] rightFactors,
            int rightAt,
            int right) {
        int coordinate = first;
        for (int u = 0; u < left; u++) {
            addScaled(sum, coordinate, leftFactors[leftAt + u], rightFactors, rightAt, right);
            coordinate += right;
        }
    }

    private void addScaled(double[] sum, int first, double scale, double[] values, int at, int length) {
        int[] to = slots;
        for (int v = 0; v < length; v++) {
            sum[to[first + v]] += scale * values[at + v];
        }
    }

    /** Returns the places of a sum: what went there with a plus less what went there with a minus. */
    public double[] finished(double[] sum) {
        double[] projected = new double[places];
        for (int k = 0; k < places; k++) {
            projected[k] = sum[2 * k] - sum[2 * k + 1];
        }
        return projected;
    }
}
