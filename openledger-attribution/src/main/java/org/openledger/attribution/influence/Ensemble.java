/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openledger.attribution.numeric.Workers;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.spi.GradientSource;

/** Several models of the same rows and queries; their scores are averaged in order. */
final class Ensemble {

    /** The most scores that are summed up before they are handed over: 128 MB. */
    private static final int GROUP_SCORES = 1 << 24;

    /** Makes a method ready for a model. */
    @FunctionalInterface
    interface Fit {
        Fitted fit(GradientSource model, int position, Workers workers);
    }

    private Ensemble() {}

    /** Returns how a method is made ready, of those whose preparation looks at the rows alone. */
    static Optional<Fit> fitOf(InfluenceMethod method) {
        if (method instanceof ExactInfluence exact) {
            return Optional.of(exact::fit);
        }
        return method instanceof EkFac factored ? Optional.of(factored::fit) : Optional.empty();
    }

    static List<GradientSource> checked(List<? extends GradientSource> ensemble) {
        if (ensemble.isEmpty()) {
            throw new IllegalArgumentException("the ensemble is empty: give at least one model");
        }
        Require.inRange(ensemble.size(), 1, InfluenceMethod.MAX_MODELS, "models in the ensemble");
        int rows = ensemble.get(0).rows();
        int queries = ensemble.get(0).queries();
        Require.inRange(rows, 1, Integer.MAX_VALUE, "rows");
        Require.inRange(queries, 1, Integer.MAX_VALUE, "queries");
        Set<Hash> seen = new HashSet<>();
        for (int m = 0; m < ensemble.size(); m++) {
            GradientSource model = ensemble.get(m);
            if (model.rows() != rows || model.queries() != queries) {
                throw new IllegalArgumentException("model " + m + " has " + model.rows() + " rows and "
                        + model.queries() + " queries, model 0 has " + rows + " and " + queries
                        + ": give models of the same data");
            }
            if (!seen.add(model.identity())) {
                throw new IllegalArgumentException(
                        "model " + m + " stands in the ensemble twice, as " + model.identity() + ": give each once");
            }
        }
        return List.copyOf(ensemble);
    }

    /** Models outside, queries inside, so that each model is made ready once for as many queries as fit into memory. */
    static void scores(List<? extends GradientSource> ensemble, int threads, ScoreSink sink, Fit fit) {
        Workers workers = new Workers(threads);
        List<GradientSource> models = checked(ensemble);
        int rows = models.get(0).rows();
        int queries = models.get(0).queries();
        int group = Math.max(1, Math.min(queries, GROUP_SCORES / rows));
        Fitted only = models.size() == 1 ? fit.fit(models.get(0), 0, workers) : null;
        for (int from = 0; from < queries; from += group) {
            int to = Math.min(queries, from + group);
            double[][] sums = new double[to - from][rows];
            double[] factors = Fitted.NO_FACTORS;
            for (int m = 0; m < models.size(); m++) {
                Fitted fitted = only == null ? fit.fit(models.get(m), m, workers) : only;
                add(fitted, from, to, sums);
                factors = plus(factors, fitted.factors());
            }
            for (int q = from; q < to; q++) {
                double[] scores = sums[q - from];
                finish(scores, factors, models.size());
                sink.accept(q, scores);
            }
        }
    }

    static double[] selfScores(List<? extends GradientSource> ensemble, int threads, Fit fit) {
        Workers workers = new Workers(threads);
        List<GradientSource> models = checked(ensemble);
        double[] scores = new double[models.get(0).rows()];
        double[] factors = Fitted.NO_FACTORS;
        for (int m = 0; m < models.size(); m++) {
            Fitted fitted = fit.fit(models.get(m), m, workers);
            double[] part = new double[scores.length];
            fitted.addSelfScores(part);
            plus(scores, part);
            factors = plus(factors, fitted.factors());
        }
        finish(scores, factors, models.size());
        return scores;
    }

    /** Each model's scores are finished before they join the sum, so that the mean is that of the models' own scores to the bit. */
    private static void add(Fitted fitted, int from, int to, double[][] sums) {
        int each = fitted.queriesAtOnce();
        for (int first = from; first < to; first += each) {
            int end = Math.min(to, first + each);
            double[][] part = new double[end - first][sums[0].length];
            fitted.addScores(first, end, part);
            for (int q = 0; q < part.length; q++) {
                plus(sums[first - from + q], part[q]);
            }
        }
    }

    private static double[] plus(double[] sum, double[] more) {
        if (sum.length == 0) {
            return more.clone();
        }
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }

    private static void finish(double[] scores, double[] factors, int models) {
        for (int row = 0; row < scores.length; row++) {
            double mean = scores[row] / models;
            scores[row] = factors.length == 0 ? mean : mean * (factors[row] / models);
        }
    }
}
