/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openledger.attribution.Method;
import org.openledger.attribution.Unit;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;

/**
 * A way to estimate how much each row of the training data helped each query.
 *
 * <p>The sign is the same for all methods: <strong>a score above 0 says that the row helped</strong>, that is, without it the query's loss would be higher; below 0, that it harmed.
 * A row of weight 0, which training never saw, scores exactly 0 and changes no bit of any other score; rows that are equal score equal, to the bit. The scores of several models of the same
 * data, trained with different seeds, are averaged, which takes away much of what a single training run owes to chance.
 *
 * <p>Guarantees: the same ensemble gives the same scores to the bit for any number of threads, on any machine. Immutable.
 */
public interface InfluenceMethod {

    /** The most models in an ensemble. */
    int MAX_MODELS = 1_000;

    /**
     * Returns the method's name, version and parameters in one line, such as {@code exact/1 damping=0.01}: what differs here may differ in its scores.
     */
    String description();

    /** Returns what its scores count. */
    Unit unit();

    /**
     * Computes the scores of all queries and hands them over query by query; the memory it takes does not grow with the queries.
     *
     * @param ensemble one model or several of the same rows and queries, each once
     * @param threads 1 to 256
     * @param sink receives them
     * @throws IllegalArgumentException if the ensemble is empty, too large, or its models differ in rows or queries; if a model has no checkpoint, no row of a weight above 0, or a
     *     factor that is not finite
     */
    void scores(List<? extends GradientSource> ensemble, int threads, ScoreSink sink);

    /**
     * Computes the score of each row for its own loss: how far the model leans on the row to know it. Mislabelled rows stand out.
     *
     * @param ensemble as for {@link #scores(List, int, ScoreSink)}; its queries are not looked at
     * @param threads 1 to 256
     * @return one for each row
     * @throws IllegalArgumentException as there
     */
    double[] selfScores(List<? extends GradientSource> ensemble, int threads);

    /**
     * Computes the scores of all queries into one matrix.
     *
     * @param ensemble as for {@link #scores(List, int, ScoreSink)}
     * @param threads 1 to 256
     * @throws IllegalArgumentException as there, and if queries x rows are more than a matrix holds
     */
    default ScoreMatrix scores(List<? extends GradientSource> ensemble, int threads) {
        return ScoreMatrix.of(this, ensemble, threads);
    }

    /** Returns the hash of {@link #description}. */
    default Hash parameters() {
        return Hash.sha256(description().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what attributions and grades carry: name, version and the hash of the parameters. */
    default Method identity() {
        String version = description().substring(name().length() + 1).split(" ", 2)[0];
        return new Method(name(), Integer.parseInt(version), parameters());
    }

    /** Returns the first word of {@link #description} up to its version. */
    default String name() {
        String description = description();
        return description.substring(0, description.indexOf('/'));
    }
}
