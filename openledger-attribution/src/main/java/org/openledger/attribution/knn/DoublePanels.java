/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

import java.util.Arrays;

/** Double-precision rows in panels of {@value #ROWS}, feature by feature; see {@link FloatPanels}. */
final class DoublePanels implements Distances {

    private static final int ROWS = 64;
    private static final int STEP = 4;
    private static final int KEY_BITS = 31;
    private static final long LOW = 0xFFFF_FFFFL;

    private final int rows;
    private final int panels;
    private final int width;
    private final double[][] features;

    DoublePanels(LabelledPoints points) {
        this.rows = points.size();
        this.panels = (rows + ROWS - 1) / ROWS;
        this.width = (points.dimensions() + STEP - 1) / STEP * STEP;
        this.features = new double[panels][width * ROWS];
        for (int row = 0; row < rows; row++) {
            double[] panel = features[row / ROWS];
            for (int d = 0; d < points.dimensions(); d++) {
                panel[d * ROWS + row % ROWS] = points.doubleFeature(row, d);
            }
        }
    }

    @Override
    public Tile tile() {
        return new DoubleTile();
    }

    private static void addFour(double[] panel, int from, double a, double b, double c, double d, double[] sums) {
        for (int r = 0; r < ROWS; r++) {
            double w = panel[from + r] - a;
            double x = panel[from + ROWS + r] - b;
            double y = panel[from + 2 * ROWS + r] - c;
            double z = panel[from + 3 * ROWS + r] - d;
            sums[r] += (w * w + x * x) + (y * y + z * z);
        }
    }

    private final class DoubleTile implements Tile {

        private final double[] queries = new double[QUERIES * width];
        private final double[] sums = new double[ROWS];
        private final double[][] squared = new double[QUERIES][panels * ROWS];
        private long[] run = new long[16];
        private long base;
        private int shift;

        @Override
        public void measure(LabelledPoints points, int first, int count) {
            for (int q = 0; q < count; q++) {
                for (int d = 0; d < points.dimensions(); d++) {
                    queries[q * width + d] = points.doubleFeature(first + q, d);
                }
            }
            for (int panel = 0; panel < panels; panel++) {
                for (int q = 0; q < count; q++) {
                    measure(features[panel], q * width);
                    System.arraycopy(sums, 0, squared[q], panel * ROWS, ROWS);
                }
            }
        }

        private void measure(double[] panel, int query) {
            Arrays.fill(sums, 0);
            for (int d = 0; d < width; d += STEP) {
                int at = query + d;
                addFour(panel, d * ROWS, queries[at], queries[at + 1], queries[at + 2], queries[at + 3], sums);
            }
        }

        @Override
        public double squared(int query, int row) {
            return squared[query][row];
        }

        private long bits(int query, int row) {
            return Double.doubleToRawLongBits(squared[query][row]) - base;
        }

        @Override
        public int pack(int query, long[] packed) {
            base = 0;
            long least = Long.MAX_VALUE;
            long most = 0;
            for (int row = 0; row < rows; row++) {
                long bits = bits(query, row);
                least = Math.min(least, bits);
                most = Math.max(most, bits);
            }
            base = least;
            int significant = 64 - Long.numberOfLeadingZeros(most - least);
            shift = Math.max(0, significant - KEY_BITS);
            for (int row = 0; row < rows; row++) {
                packed[row] = (bits(query, row) >>> shift << 32) | row;
            }
            return significant - shift;
        }

        /** Where the leading bits are equal, the others, at most 32, decide, as unsigned numbers; then the keys become ranks. */
        @Override
        public void refine(int query, long[] packed, int count) {
            long mask = (1L << shift) - 1;
            long rank = 0;
            for (int from = 0, to; from < count; from = to) {
                to = from + 1;
                while (to < count && packed[to] >>> 32 == packed[from] >>> 32) {
                    to++;
                }
                if (run.length < to - from) {
                    run = new long[Math.max(to - from, 2 * run.length)];
                }
                for (int i = from; i < to; i++) {
                    run[i - from] = ((bits(query, (int) packed[i]) & mask) << 32 | (packed[i] & LOW)) ^ Long.MIN_VALUE;
                }
                Arrays.sort(run, 0, to - from);
                for (int i = from; i < to; i++) {
                    rank += i == from || run[i - from] >>> 32 != run[i - from - 1] >>> 32 ? 1 : 0;
                    packed[i] = (rank << 32) | (run[i - from] & LOW);
                }
            }
        }
    }
}
