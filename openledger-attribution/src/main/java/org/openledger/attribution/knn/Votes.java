/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

/**
 * How one measured query values the rows.
 *
 * <p>One object serves one thread.
 */
interface Votes {

    /** Adds the rows' values by a measured query to their sums. */
    void add(Distances.Tile tile, int query, int label, double[] sums);

    /** The nearest neighbours vote, as many as there are or at least {@code reach} of the nearest. */
    final class Nearest implements Votes {

        private final TieFairRecursion recursion;
        private final KeySort sort;
        private final int rows;
        private final int reach;

        Nearest(TieFairRecursion recursion, int rows, int reach) {
            this.recursion = recursion;
            this.sort = new KeySort(rows);
            this.rows = rows;
            this.reach = reach;
        }

        @Override
        public void add(Distances.Tile tile, int query, int label, double[] sums) {
            int bits = tile.pack(query, sort.packed());
            int kept = sort.select(rows, bits, reach);
            sort.sort(kept, bits);
            tile.refine(query, sort.packed(), kept);
            recursion.add(sort.packed(), reached(sort.packed(), kept), label, sums);
        }

        /** Who ties with the last neighbour in reach is in reach. */
        private int reached(long[] packed, int kept) {
            int end = Math.min(reach, kept);
            while (end < kept && packed[end] >>> 32 == packed[end - 1] >>> 32) {
                end++;
            }
            return end;
        }
    }

    /** All rows within a radius vote (rule A126). */
    final class Within implements Votes {

        private final int[] labels;
        private final double squaredRadius;
        private final double guess;
        private final double[] harmonic;

        Within(int[] labels, double radius, int classes, double[] harmonic) {
            this.labels = labels;
            this.squaredRadius = radius * radius;
            this.guess = 1.0 / classes;
            this.harmonic = harmonic;
        }

        @Override
        public void add(Distances.Tile tile, int query, int label, double[] sums) {
            int inside = 0;
            int matching = 0;
            for (int row = 0; row < labels.length; row++) {
                if (tile.squared(query, row) <= squaredRadius) {
                    inside++;
                    matching += labels[row] == label ? 1 : 0;
                }
            }
            double unlike = value(0, inside, matching);
            double like = value(1, inside, matching);
            for (int row = 0; row < labels.length; row++) {
                if (tile.squared(query, row) <= squaredRadius) {
                    sums[row] += labels[row] == label ? like : unlike;
                }
            }
        }

        private double value(int match, int inside, int matching) {
            if (inside < 2) {
                return match - guess;
            }
            double others = (matching - match) / (inside - 1.0);
            return ((match - guess) + (match - others) * (harmonic[inside] - 1)) / inside;
        }
    }
}
