/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Method;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.attribution.recompute.Comparison;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Determinism;
import org.openledger.internal.Require;
import org.openledger.spi.Attributor;
import org.openledger.spi.GradientSource;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Verdict;

/**
 * Attributes an output of a differentiable model by one influence method: a signed score for each row that it was trained on.
 *
 * <p>A score's standard error is that of the mean over the model's seeds, and 0 where there is one seed. The grade is what was measured on this model; without one the scores are shown and
 * not paid. Bit-exact for any number of threads.
 *
 * <p>What exact influence and EK-FAC find out about a model's rows is kept for its next query, for as many models as it is told; the bits are those of doing it again. Other methods begin anew.
 * Thread-safe.
 */
public final class InfluenceAttributor implements Attributor {

    /** The most models that are kept ready. */
    public static final int MAX_KEPT = 1_000;

    private final InfluenceMethod method;
    private final int threads;
    private final KeptFits kept;

    /**
     * Creates an attributor that keeps one model ready.
     *
     * @param method how rows are scored
     * @param threads 1 to 256
     */
    public InfluenceAttributor(InfluenceMethod method, int threads) {
        this(method, threads, 1);
    }

    /**
     * Creates the attributor.
     *
     * @param method how rows are scored
     * @param threads 1 to 256
     * @param keptModels how many models are kept ready, each seed of a model counted, 0 to {@value #MAX_KEPT}; one may take 4 p^2 bytes at p weights, or 512 MB by the dual form
     */
    public InfluenceAttributor(InfluenceMethod method, int threads, int keptModels) {
        this.method = method;
        this.threads = threads;
        this.kept = new KeptFits((int) Require.inRange(keptModels, 0, MAX_KEPT, "models kept ready"));
    }

    @Override
    public Method method() {
        return method.identity();
    }

    @Override
    public boolean explains(ModelArtefact model) {
        return model instanceof GradientModel;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the model shows no gradients, or others than of its rows and one query
     */
    @Override
    public Attribution attribute(AttributionQuery query, AttributionInputs inputs) {
        if (!(inputs.model() instanceof GradientModel model)) {
            throw new IllegalArgumentException("model of family "
                    + inputs.model().family() + " shows no gradients: give one that is a GradientModel");
        }
        List<GradientSource> seeds = model.gradients(query);
        List<ContributionId> rows = model.trainedOn();
        for (GradientSource seed : seeds) {
            if (seed.rows() != rows.size() || seed.queries() != 1) {
                throw new IllegalArgumentException("gradients of " + seed.rows() + " rows and " + seed.queries()
                        + " queries: give " + rows.size() + " rows and 1 query");
            }
        }
        return Attribution.of(
                new Scores(
                        method(),
                        method.unit(),
                        inputs.grade(method()),
                        identity(seeds),
                        Attribution.WHOLE_PPM,
                        scores(rows, seeds, model.hash())),
                Determinism.BIT_EXACT);
    }

    private List<Score> scores(List<ContributionId> rows, List<GradientSource> seeds, Hash model) {
        double[] values = values(seeds, 0, model);
        double[] errors = errors(seeds, rows.size(), model);
        List<Score> scores = new ArrayList<>(rows.size());
        for (int row = 0; row < values.length; row++) {
            scores.add(Score.of(rows.get(row), values[row], errors[row]));
        }
        return scores;
    }

    /** The scores of some of the model's seeds; {@code first} is the place of the first of them. */
    private double[] values(List<GradientSource> seeds, int first, Hash model) {
        Optional<Ensemble.Fit> fit = Ensemble.fitOf(method);
        if (fit.isEmpty()) {
            return method.scores(seeds, threads).query(0);
        }
        double[][] found = new double[1][];
        Ensemble.Fit ready = kept.keeping(fit.get(), model);
        Ensemble.scores(
                seeds,
                threads,
                (query, scores) -> found[query] = scores.clone(),
                (source, position, workers) -> ready.fit(source, first + position, workers));
        return ScoreMatrix.of(1, found[0].length, method.unit(), found[0]).query(0);
    }

    private double[] errors(List<GradientSource> seeds, int rows, Hash model) {
        double[] errors = new double[rows];
        if (seeds.size() == 1) {
            return errors;
        }
        List<double[]> each = IntStream.range(0, seeds.size())
                .mapToObj(seed -> values(List.of(seeds.get(seed)), seed, model))
                .toList();
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (double[] seed : each) {
                sum += seed[row];
            }
            double mean = sum / each.size();
            double squares = 0;
            for (double[] seed : each) {
                squares += (seed[row] - mean) * (seed[row] - mean);
            }
            errors[row] = StrictMath.sqrt(squares / (each.size() - 1) / each.size());
        }
        return errors;
    }

    private static Hash identity(List<GradientSource> seeds) {
        byte[] identities = new byte[Hash.BYTES * seeds.size()];
        for (int i = 0; i < seeds.size(); i++) {
            seeds.get(i).identity().copyTo(identities, i * Hash.BYTES);
        }
        return Hash.sha256(identities);
    }

    @Override
    public Verdict verify(AttributionQuery query, Attribution claimed, AttributionInputs inputs) {
        if (!explains(inputs.model())) {
            return new Verdict.Insufficient("a model that shows its gradients");
        }
        return Comparison.of(claimed, attribute(query, inputs));
    }
}
