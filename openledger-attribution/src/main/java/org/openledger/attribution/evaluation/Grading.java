/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.nio.ByteBuffer;
import java.util.List;
import org.openledger.attribution.Method;
import org.openledger.attribution.influence.InfluenceMethod;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.model.ModelId;
import org.openledger.reward.MethodGrade;
import org.openledger.spi.GradientSource;

/**
 * How well a method did on one model, and from what that follows. A method without a grade on a model is not paid by.
 *
 * @param method name, version and the hash of its parameters
 * @param lds the linear datamodelling score with its interval
 * @param scores what was graded
 * @param evidence the hash of method, models, retrainings, scores and the seed of the interval: whoever has the models repeats it to the bit
 */
public record Grading(Method method, Lds lds, ScoreMatrix scores, Hash evidence) {

    /** The fewest subsets that a grade is given on: with fewer the interval is wider than any use of it. */
    public static final int MIN_SUBSETS = 30;

    /** The fewest queries. */
    public static final int MIN_QUERIES = 10;

    private static final int PPM = 1_000_000;

    /**
     * Grades a method.
     *
     * @param method to grade
     * @param models one model or several of the same rows and queries
     * @param truth retrainings on at least {@value #MIN_SUBSETS} subsets, for at least {@value #MIN_QUERIES} queries; the method's parameters must not have been chosen on them
     * @param seed of the interval
     * @param threads 1 to 256; the grade does not depend on it
     */
    public static Grading grade(
            InfluenceMethod method,
            List<? extends GradientSource> models,
            RetrainedTargets truth,
            long seed,
            int threads) {
        Require.inRange(truth.subsets(), MIN_SUBSETS, Subsets.MAX_SUBSETS, "subsets to grade on");
        Require.inRange(truth.queries(), MIN_QUERIES, Integer.MAX_VALUE, "queries to grade on");
        ScoreMatrix scores = method.scores(models, threads);
        Lds lds = Lds.of(scores, truth, seed);
        return new Grading(method.identity(), lds, scores, evidence(method, models, truth, scores, seed));
    }

    private static Hash evidence(
            InfluenceMethod method,
            List<? extends GradientSource> models,
            RetrainedTargets truth,
            ScoreMatrix scores,
            long seed) {
        ByteBuffer bytes = ByteBuffer.allocate((3 + models.size()) * Hash.BYTES + 8);
        bytes.put(method.parameters().bytes());
        models.forEach(model -> bytes.put(model.identity().bytes()));
        bytes.put(truth.digest().bytes()).put(digest(scores).bytes()).putLong(seed);
        return Hash.sha256(bytes.array());
    }

    private static Hash digest(ScoreMatrix scores) {
        ByteBuffer rows = ByteBuffer.allocate(scores.queries() * Hash.BYTES);
        for (int query = 0; query < scores.queries(); query++) {
            ByteBuffer row = ByteBuffer.allocate(8 * scores.rows());
            for (double score : scores.query(query)) {
                row.putDouble(score);
            }
            rows.put(Hash.sha256(row.array()).bytes());
        }
        return Hash.sha256(rows.array());
    }

    /** Returns how the scores of two methods rank the rows, Spearman's correlation, the mean over the queries. */
    public double agreement(Grading other) {
        double sum = 0;
        for (int query = 0; query < scores.queries(); query++) {
            sum += Correlation.spearman(scores.query(query), other.scores.query(query));
        }
        return sum / scores.queries();
    }

    /**
     * Returns the grade as the ledger records it, all numbers rounded down to a millionth; the weight is the lower bound, or 0 if that is negative.
     *
     * @param model the model's name on the ledger
     * @param before the gradings that are on record for the model, in their order
     */
    public MethodGrade toMethodGrade(ModelId model, List<Grading> before) {
        int lower = ppm(lds.lower());
        List<MethodGrade.Agreement> agreements = before.stream()
                .map(other -> new MethodGrade.Agreement(other.method.label(), ppm(agreement(other))))
                .toList();
        return new MethodGrade(
                model, method.label(), ppm(lds.value()), lower, Math.max(0, lower), evidence, agreements);
    }

    private static int ppm(double value) {
        return (int) StrictMath.floor(value * PPM);
    }
}
