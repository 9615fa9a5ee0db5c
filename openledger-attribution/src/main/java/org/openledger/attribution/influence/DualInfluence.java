/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openledger.attribution.numeric.Cholesky;
import org.openledger.attribution.numeric.Dense;
import org.openledger.attribution.numeric.LowerTriangle;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Target;

/**
 * The exact solution by way of the samples: with G = V V^T, {@code (G + r I)^-1 = (I - V (r I + V^T V)^-1 V^T) / r}.
 *
 * <p>Inner products of samples are taken from their factors, {@code (a · a')(e · e')}, so only as many gradients are ever multiplied out as stand in a tile.
 */
final class DualInfluence extends Preconditioned {

    /** The most numbers that all samples' factors hold: 512 MB. */
    private static final long MAX_NUMBERS = 1L << 26;

    private static final int ROWS_AT_ONCE = 256;
    private static final int SAMPLES_AT_ONCE = 64;

    private final Layout layout;
    private final List<Sample> samples;
    private final double[] roots;
    private final double ridge;
    private final Cholesky gram;

    private DualInfluence(FlatGradients model, Target target, List<Sample> samples, double ridge, Workers workers) {
        super(model, target, workers);
        this.layout = model.layout();
        this.samples = samples;
        this.ridge = ridge;
        this.roots = samples.stream()
                .mapToDouble(sample -> StrictMath.sqrt(sample.weight()))
                .toArray();
        this.gram = Cholesky.of(gram(workers), workers);
    }

    /** Counts the samples of all rows of a weight above 0. */
    static int samples(FlatGradients model, Outcomes outcomes) {
        int[] count = new int[1];
        int rows = model.weights().rows();
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            model.source()
                    .curvature(
                            model.checkpoint(),
                            Examples.rows(from, Math.min(rows, from + ROWS_AT_ONCE)),
                            outcomes,
                            (row, block, positions, activations, errors, weight) -> {
                                if (block == 0 && model.weights().at(row) != 0) {
                                    count[0] = Math.addExact(count[0], 1);
                                }
                            });
        }
        return count[0];
    }

    static DualInfluence of(FlatGradients model, Target target, double ridge, Outcomes outcomes, Workers workers) {
        if (!(ridge > 0)) {
            throw new IllegalArgumentException("damping and weight decay are both 0, and the model has more weights ("
                    + model.size() + ") than rows x outcomes: give a damping above 0");
        }
        List<Sample> samples = new ArrayList<>();
        long numbers = 0;
        int rows = model.weights().rows();
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            List<Sample> read = Sample.read(model, from, Math.min(rows, from + ROWS_AT_ONCE), outcomes);
            numbers += read.stream().mapToLong(Sample::numbers).sum();
            if (numbers > MAX_NUMBERS) {
                throw new IllegalArgumentException("the factors of the first " + (samples.size() + read.size())
                        + " rows x outcomes hold " + numbers + " numbers, more than " + MAX_NUMBERS + "; use EkFac");
            }
            samples.addAll(read);
        }
        return new DualInfluence(model, target, samples, ridge, workers);
    }

    private LowerTriangle gram(Workers workers) {
        LowerTriangle products = new LowerTriangle(samples.size());
        workers.map(parts(samples.size(), SAMPLES_AT_ONCE), part -> {
            int end = Math.min(samples.size(), (part + 1) * SAMPLES_AT_ONCE);
            for (int i = part * SAMPLES_AT_ONCE; i < end; i++) {
                double[] row = products.row(i);
                for (int j = 0; j <= i; j++) {
                    row[j] = roots[i] * roots[j] * samples.get(i).dot(samples.get(j), layout);
                }
            }
            return part;
        });
        products.addToDiagonal(ridge);
        return products;
    }

    @Override
    void precondition(double[][] panel, int width, Workers workers) {
        double[][] inner = new double[samples.size()][width];
        workers.map(parts(samples.size(), SAMPLES_AT_ONCE), part -> {
            int from = part * SAMPLES_AT_ONCE;
            double[][] tile = tile(from);
            Dense.addProduct(Arrays.copyOfRange(inner, from, from + tile.length), tile, panel, layout.size(), width);
            return part;
        });
        gram.solve(inner, width, workers);
        for (int from = 0; from < samples.size(); from += SAMPLES_AT_ONCE) {
            double[][] tile = tile(from);
            double[][] weights = Arrays.copyOfRange(inner, from, from + tile.length);
            subtractProducts(panel, tile, weights, width, workers);
        }
        for (double[] row : panel) {
            for (int q = 0; q < width; q++) {
                row[q] /= ridge;
            }
        }
    }

    @Override
    public Optional<Fitted> reading(GradientSource source, Workers workers) {
        return Optional.of(withQueriesOf(source, workers));
    }

    private double[][] tile(int from) {
        int end = Math.min(samples.size(), from + SAMPLES_AT_ONCE);
        double[][] tile = new double[end - from][];
        for (int k = from; k < end; k++) {
            double[] gradient = samples.get(k).flat(layout);
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] *= roots[k];
            }
            tile[k - from] = gradient;
        }
        return tile;
    }
}
