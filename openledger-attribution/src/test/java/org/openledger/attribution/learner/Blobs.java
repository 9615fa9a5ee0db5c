/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import org.openledger.attribution.numeric.CounterRandom;

/** A generated table: a round cloud of points for each class. */
public final class Blobs {

    private Blobs() {}

    /**
     * Draws a table.
     *
     * @param spread the distance of the clouds' centres from 0 in each column is about 1, that of a point from its centre this
     */
    public static TableData of(int rows, int columns, int classes, double spread, long seed) {
        CounterRandom random = new CounterRandom(seed);
        CounterRandom centres = new CounterRandom(7);
        double[] features = new double[rows * columns];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = (int) random.split(1).below(row, classes);
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                features[i] = centres.gaussian((long) labels[row] * columns + column) + spread * random.gaussian(i);
            }
        }
        return TableData.of(features, columns, labels, classes);
    }
}
