/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

/**
 * Single-precision rows in panels of {@value #ROWS}, feature by feature.
 *
 * <p>Neighbouring numbers belong to neighbouring rows, so that the additions of one row keep their order and yet many rows are added at once.
 */
final class FloatPanels implements Distances {

    private static final int ROWS = 128;

    /** Features are added in fours; the last four are filled with zeros. */
    private static final int STEP = 4;

    private final int rows;
    private final int panels;
    private final int width;
    private final float[][] features;

    FloatPanels(LabelledPoints points) {
        this.rows = points.size();
        this.panels = (rows + ROWS - 1) / ROWS;
        this.width = (points.dimensions() + STEP - 1) / STEP * STEP;
        this.features = new float[panels][width * ROWS];
        for (int row = 0; row < rows; row++) {
            float[] panel = features[row / ROWS];
            for (int d = 0; d < points.dimensions(); d++) {
                panel[d * ROWS + row % ROWS] = points.floatFeature(row, d);
            }
        }
    }

    @Override
    public Tile tile() {
        return new FloatTile();
    }

    /** Adds four squared differences to each of a panel's sums. */
    private static void addFour(float[] panel, int from, float a, float b, float c, float d, float[] sums) {
        for (int r = 0; r < ROWS; r++) {
            float w = panel[from + r] - a;
            float x = panel[from + ROWS + r] - b;
            float y = panel[from + 2 * ROWS + r] - c;
            float z = panel[from + 3 * ROWS + r] - d;
            sums[r] += (w * w + x * x) + (y * y + z * z);
        }
    }

    private final class FloatTile implements Tile {

        private final float[] queries = new float[QUERIES * width];
        private final float[] sums = new float[ROWS];
        private final float[][] squared = new float[QUERIES][panels * ROWS];

        @Override
        public void measure(LabelledPoints points, int first, int count) {
            for (int q = 0; q < count; q++) {
                for (int d = 0; d < points.dimensions(); d++) {
                    queries[q * width + d] = points.floatFeature(first + q, d);
                }
            }
            for (int panel = 0; panel < panels; panel++) {
                for (int q = 0; q < count; q++) {
                    measure(features[panel], q * width);
                    System.arraycopy(sums, 0, squared[q], panel * ROWS, ROWS);
                }
            }
        }

        private void measure(float[] panel, int query) {
            java.util.Arrays.fill(sums, 0);
            for (int d = 0; d < width; d += STEP) {
                int at = query + d;
                addFour(panel, d * ROWS, queries[at], queries[at + 1], queries[at + 2], queries[at + 3], sums);
            }
        }

        @Override
        public double squared(int query, int row) {
            return squared[query][row];
        }

        /** The bits of numbers that are not negative are in order of the numbers. */
        @Override
        public int pack(int query, long[] packed) {
            float[] distances = squared[query];
            float least = Float.MAX_VALUE;
            float most = 0;
            for (int row = 0; row < rows; row++) {
                least = Math.min(least, distances[row]);
                most = Math.max(most, distances[row]);
            }
            int base = Float.floatToRawIntBits(least);
            for (int row = 0; row < rows; row++) {
                packed[row] = ((long) (Float.floatToRawIntBits(distances[row]) - base) << 32) | row;
            }
            return 32 - Integer.numberOfLeadingZeros(Float.floatToRawIntBits(most) - base);
        }

        @Override
        public void refine(int query, long[] packed, int count) {
            // the keys are the distances' bits: nothing is left to order
        }
    }
}
