/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.Optional;
import org.openledger.attribution.numeric.Combination;
import org.openledger.attribution.numeric.Dense;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/**
 * The shape that most methods share: score = scale of the row x (P g_query) · g_row, with a matrix P of the method's own.
 *
 * <p>P is applied to a panel of queries at once; rows pass by in tiles. A score is a sum in order of the weights that depends on its own query and row alone, so neither tiles nor
 * panels nor threads show in its bits.
 */
abstract class Preconditioned implements Fitted {

    static final Target LOSS = new Target.Loss();

    /** The most numbers in a panel or a tile: 32 MB. */
    private static final int PANEL_NUMBERS = 1 << 22;

    private static final int MAX_QUERIES = 128;
    private static final int MAX_ROWS = 64;

    private final Vectors vectors;
    private final Target target;
    private final Target rowTarget;
    private final Workers workers;

    /** Makes the common part of a method that reads rows by their loss. */
    Preconditioned(Vectors vectors, Target target, Workers workers) {
        this(vectors, target, LOSS, workers);
    }

    /**
     * Makes the common part.
     *
     * @param vectors the gradients
     * @param target what is differentiated at a query
     * @param rowTarget what is differentiated at a row
     * @param workers who compute
     */
    Preconditioned(Vectors vectors, Target target, Target rowTarget, Workers workers) {
        this.vectors = vectors;
        this.target = target;
        this.rowTarget = rowTarget;
        this.workers = workers;
    }

    /** Applies P to {@code width} gradients, which are the columns of the panel, in place. */
    abstract void precondition(double[][] panel, int width, Workers workers);

    /** Returns the same matrix P with the queries of another source; for a method whose P follows from the rows alone, and that reads rows and queries as they are. */
    final Fitted withQueriesOf(GradientSource source, Workers others) {
        Preconditioned fitted = this;
        return new Preconditioned(FlatGradients.last(source), target, rowTarget, others) {
            @Override
            void precondition(double[][] panel, int width, Workers same) {
                fitted.precondition(panel, width, same);
            }

            @Override
            public Optional<Fitted> reading(GradientSource next, Workers then) {
                return fitted.reading(next, then);
            }
        };
    }

    /** Returns what a row's score is multiplied by: its part of the mean loss. */
    double scale(int row) {
        return vectors.weights().share(row);
    }

    static int panelWidth(int size) {
        return Math.max(1, Math.min(MAX_QUERIES, PANEL_NUMBERS / size));
    }

    static int tileRows(int size) {
        return Math.max(1, Math.min(MAX_ROWS, PANEL_NUMBERS / size));
    }

    static int parts(int count, int each) {
        return (count + each - 1) / each;
    }

    @Override
    public int queriesAtOnce() {
        return panelWidth(vectors.size());
    }

    @Override
    public void addScores(int from, int to, double[][] scores) {
        int width = to - from;
        double[][] panel = Dense.transposed(vectors.read(Side.QUERIES, from, to, target));
        precondition(panel, width, workers);
        int rows = vectors.weights().rows();
        int each = tileRows(vectors.size());
        workers.map(parts(rows, each), part -> {
            int first = part * each;
            int end = Math.min(rows, first + each);
            double[][] tile = vectors.read(Side.ROWS, first, end, rowTarget);
            double[][] products = new double[end - first][width];
            Dense.addProduct(products, tile, panel, vectors.size(), width);
            for (int row = first; row < end; row++) {
                double scale = scale(row);
                for (int q = 0; q < width; q++) {
                    scores[q][row] += scale * products[row - first][q];
                }
            }
            return part;
        });
    }

    @Override
    public void addSelfScores(double[] scores) {
        int width = panelWidth(vectors.size());
        for (int from = 0; from < scores.length; from += width) {
            int to = Math.min(scores.length, from + width);
            double[][] gradients = vectors.read(Side.ROWS, from, to, rowTarget);
            double[][] panel = Dense.transposed(gradients);
            precondition(panel, to - from, workers);
            for (int row = from; row < to; row++) {
                double sum = 0;
                for (int k = 0; k < panel.length; k++) {
                    sum += gradients[row - from][k] * panel[k][row - from];
                }
                scores[row] += scale(row) * sum;
            }
        }
    }

    /** Subtracts from each of the panel's rows a weighted sum: {@code panel -= Σ gradients[k] · weights[k]^T}. */
    static void subtractProducts(
            double[][] panel, double[][] gradients, double[][] weights, int width, Workers workers) {
        int each = MAX_ROWS;
        workers.map(parts(panel.length, each), part -> {
            double[] column = new double[gradients.length];
            int end = Math.min(panel.length, (part + 1) * each);
            for (int j = part * each; j < end; j++) {
                for (int k = 0; k < column.length; k++) {
                    column[k] = -gradients[k][j];
                }
                Combination.add(panel[j], column, 0, weights, 0, column.length, width);
            }
            return part;
        });
    }
}
