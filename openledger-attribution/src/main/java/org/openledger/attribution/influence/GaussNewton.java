/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.attribution.numeric.Combination;
import org.openledger.attribution.numeric.LowerTriangle;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource.Outcomes;

/**
 * Sums up the generalised Gauss-Newton matrix of the mean training loss, tile of rows by tile of rows.
 *
 * <p>Where a row has one position and all its outcomes share the activations, its term is, between output u of one block and output u' of another, the number
 * {@code Σ over outcomes of weight · e_u · e'_u'} times the product of the two blocks' activations: the sum over outcomes is taken first, so the cost does not grow with them. Other rows are multiplied out.
 */
final class GaussNewton {

    /** Rows in a tile. */
    private static final int TILE = 256;

    private static final int FLAT_TILE = 64;

    private final Layout layout;
    private final Workers workers;
    private final LowerTriangle matrix;

    private GaussNewton(FlatGradients model, Workers workers) {
        this.layout = model.layout();
        this.workers = workers;
        this.matrix = new LowerTriangle(layout.size());
    }

    static LowerTriangle of(FlatGradients model, Outcomes outcomes, Workers workers) {
        GaussNewton sum = new GaussNewton(model, workers);
        int rows = model.weights().rows();
        for (int from = 0; from < rows; from += TILE) {
            sum.add(Sample.read(model, from, Math.min(rows, from + TILE), outcomes));
        }
        return sum.matrix;
    }

    private void add(List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        if (SimpleTile.fits(samples)) {
            addSimple(new SimpleTile(layout, samples));
            return;
        }
        for (int from = 0; from < samples.size(); from += FLAT_TILE) {
            List<Sample> part = samples.subList(from, Math.min(samples.size(), from + FLAT_TILE));
            double[][] gradients =
                    part.stream().map(sample -> sample.flat(layout)).toArray(double[][]::new);
            matrix.addSquares(
                    gradients, part.stream().mapToDouble(Sample::weight).toArray(), workers);
        }
    }

    private void addSimple(SimpleTile tile) {
        int[] block = new int[layout.outputs()];
        int[] first = new int[layout.outputs()];
        int s = 0;
        for (int b = 0; b < layout.blocks().size(); b++) {
            for (int u = 0; u < layout.outputs(b); u++) {
                block[s] = b;
                first[s++] = layout.offset(b) + u * layout.inputs(b);
            }
        }
        workers.map(block.length, output -> {
            Strip strip = new Strip(tile);
            for (int other = 0; other <= output; other++) {
                strip.add(output, block[output], first[output], other, block[other], first[other]);
            }
            return output;
        });
    }

    /** The part of the matrix between two outputs. */
    private final class Strip {

        private final SimpleTile tile;
        private final double[] products;
        private double[][] scaled = {};
        private double[] entries = {};

        Strip(SimpleTile tile) {
            this.tile = tile;
            this.products = new double[tile.rows()];
        }

        void add(int output, int block, int first, int other, int otherBlock, int otherFirst) {
            tile.products(output, other, products);
            int width = layout.inputs(otherBlock);
            scale(tile.activations(otherBlock), width);
            double[][] columns = tile.columns(block);
            for (int v = 0; v < columns.length; v++) {
                double[] row = matrix.row(first + v);
                int count = Math.min(width, first + v + 1 - otherFirst);
                System.arraycopy(row, otherFirst, entries, 0, count);
                Combination.add(entries, columns[v], 0, scaled, 0, products.length, count);
                System.arraycopy(entries, 0, row, otherFirst, count);
            }
        }

        private void scale(double[][] activations, int width) {
            if (entries.length != width) {
                scaled = new double[products.length][width];
                entries = new double[width];
            }
            for (int i = 0; i < products.length; i++) {
                double[] from = activations[i];
                double[] to = scaled[i];
                double by = products[i];
                for (int v = 0; v < width; v++) {
                    to[v] = by * from[v];
                }
            }
        }
    }
}
