/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

import org.openledger.internal.Require;

/**
 * Points with a class each: the rows that are valued, or the queries that they are valued by.
 *
 * <p>Single-precision features are compared in single precision, double-precision ones in double. Immutable: the arrays are copied.
 */
public final class LabelledPoints {

    /** The most points of one set. */
    public static final int MAX_POINTS = 10_000_000;

    /** The most features of a point. */
    public static final int MAX_DIMENSIONS = 65_536;

    /** The largest magnitude of a single-precision feature: squared distances stay finite in any number of dimensions. */
    public static final float MAX_FLOAT_FEATURE = 0x1p50f;

    /** The largest magnitude of a double-precision feature. */
    public static final double MAX_DOUBLE_FEATURE = 1e150;

    private final int dimensions;
    private final int[] labels;
    private final float[] floats;
    private final double[] doubles;

    private LabelledPoints(int dimensions, int[] labels, float[] floats, double[] doubles) {
        this.dimensions = dimensions;
        this.labels = labels;
        this.floats = floats;
        this.doubles = doubles;
    }

    /**
     * Takes points with single-precision features.
     *
     * @param features one point after the other
     * @param dimensions how many features a point has, 1 to {@value #MAX_DIMENSIONS}
     * @param labels the points' classes, any numbers, at most {@value #MAX_POINTS}
     * @return the points
     * @throws IllegalArgumentException if the lengths do not fit or a feature is not finite or too large
     */
    public static LabelledPoints of(float[] features, int dimensions, int[] labels) {
        checkShape(features.length, dimensions, labels.length);
        for (int i = 0; i < features.length; i++) {
            if (!(Math.abs(features[i]) <= MAX_FLOAT_FEATURE)) {
                throw feature(features[i], i, dimensions, MAX_FLOAT_FEATURE);
            }
        }
        return new LabelledPoints(dimensions, labels.clone(), features.clone(), new double[0]);
    }

    /**
     * Takes points with double-precision features.
     *
     * @param features one point after the other
     * @param dimensions how many features a point has, 1 to {@value #MAX_DIMENSIONS}
     * @param labels the points' classes, any numbers, at most {@value #MAX_POINTS}
     * @return the points
     * @throws IllegalArgumentException if the lengths do not fit or a feature is not finite or too large
     */
    public static LabelledPoints of(double[] features, int dimensions, int[] labels) {
        checkShape(features.length, dimensions, labels.length);
        for (int i = 0; i < features.length; i++) {
            if (!(Math.abs(features[i]) <= MAX_DOUBLE_FEATURE)) {
                throw feature(features[i], i, dimensions, MAX_DOUBLE_FEATURE);
            }
        }
        return new LabelledPoints(dimensions, labels.clone(), new float[0], features.clone());
    }

    private static void checkShape(int features, int dimensions, int points) {
        Require.inRange(dimensions, 1, MAX_DIMENSIONS, "dimensions");
        Require.inRange(points, 1, MAX_POINTS, "points");
        if (features != (long) dimensions * points) {
            throw new IllegalArgumentException(features + " features for " + points + " points of " + dimensions
                    + " dimensions: give " + (long) dimensions * points);
        }
    }

    private static IllegalArgumentException feature(double value, int at, int dimensions, double most) {
        return new IllegalArgumentException("feature " + at % dimensions + " of point " + at / dimensions + " is "
                + value + ": give finite numbers of magnitude " + most + " or less");
    }

    /** Returns how many points there are. */
    public int size() {
        return labels.length;
    }

    /** Returns how many features a point has. */
    public int dimensions() {
        return dimensions;
    }

    /** Returns whether the features are of double precision. */
    public boolean isDouble() {
        return doubles.length > 0;
    }

    int label(int point) {
        return labels[point];
    }

    float floatFeature(int point, int dimension) {
        return floats[point * dimensions + dimension];
    }

    double doubleFeature(int point, int dimension) {
        return doubles[point * dimensions + dimension];
    }
}
