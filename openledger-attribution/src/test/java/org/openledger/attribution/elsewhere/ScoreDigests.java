/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.elsewhere;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.openledger.attribution.game.Budget;
import org.openledger.attribution.game.Game;
import org.openledger.attribution.game.Valuer;
import org.openledger.attribution.influence.EkFac;
import org.openledger.attribution.influence.ExactInfluence;
import org.openledger.attribution.influence.InfluenceMethod;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.influence.Trak;
import org.openledger.attribution.knn.KnnShapley;
import org.openledger.attribution.knn.LabelledPoints;
import org.openledger.attribution.learner.Activation;
import org.openledger.attribution.learner.Blobs;
import org.openledger.attribution.learner.Perceptron;
import org.openledger.attribution.learner.Schedule;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Outcomes;

/** A small program: prints the hash of the bits of what each method gives on fixed seeds, for 1, 2 and 7 threads. Any JVM must print the same. */
public final class ScoreDigests {

    static final int[] THREADS = {1, 2, 7};

    private static final int QUERIES = 12;

    private ScoreDigests() {}

    /** Prints the lines. */
    public static void main(String[] arguments) {
        lines().forEach(System.out::println);
    }

    /** One line for each method and number of threads: name, threads, hash. */
    static List<String> lines() {
        TableData rows = Blobs.of(90, 6, 3, 0.9, 21);
        TableData queries = Blobs.of(QUERIES, 6, 3, 0.9, 22);
        GradientSource convex = new SoftmaxRegression(1e-2).train(rows, 0).explaining(queries);
        Perceptron recipe = new Perceptron(7, Activation.TANH, 1e-3, new Schedule(8, 16, 0.2, 0.9, 1));
        GradientSource network = recipe.train(rows, 5).explaining(queries);
        List<String> lines = new ArrayList<>();
        for (int threads : THREADS) {
            lines.add(line("exact", threads, scores(new ExactInfluence(0), convex, threads)));
            lines.add(line("exact-network", threads, scores(new ExactInfluence(0.1), network, threads)));
            lines.add(line("ek-fac", threads, scores(new EkFac(1e-2, new Outcomes.All()), network, threads)));
            lines.add(line("trak", threads, scores(new Trak(32, 1e-2, 9), network, threads)));
            lines.add(line("knn-shapley", threads, neighbours(rows, queries, threads)));
            lines.add(line("shapley", threads, players(threads)));
        }
        return lines;
    }

    private static double[] scores(InfluenceMethod method, GradientSource source, int threads) {
        ScoreMatrix matrix = method.scores(List.of(source), threads);
        double[] scores = new double[matrix.queries() * matrix.rows()];
        for (int query = 0; query < matrix.queries(); query++) {
            System.arraycopy(matrix.query(query), 0, scores, query * matrix.rows(), matrix.rows());
        }
        return scores;
    }

    private static double[] neighbours(TableData rows, TableData queries, int threads) {
        return KnnShapley.nearest(points(rows), 5)
                .threads(threads)
                .values(points(queries))
                .values();
    }

    private static LabelledPoints points(TableData table) {
        double[] features = new double[table.rows() * table.columns()];
        int[] labels = new int[table.rows()];
        for (int i = 0; i < features.length; i++) {
            features[i] = table.feature(i / table.columns(), i % table.columns());
            labels[i / table.columns()] = table.label(i / table.columns());
        }
        return LabelledPoints.of(features, table.columns(), labels);
    }

    private static double[] players(int threads) {
        Game game = Game.of(14, coalition -> {
            double sum = 0;
            for (int player = 0; player < 14; player++) {
                sum += coalition.contains(player) ? 1.0 / (3 + player) : 0;
            }
            return StrictMath.log1p(sum);
        });
        return Valuer.permutations(0)
                .value(game, Budget.calls(300).threads(threads), 31)
                .values();
    }

    private static String line(String method, int threads, double[] scores) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * scores.length);
        for (double score : scores) {
            bytes.putDouble(score);
        }
        return method + " " + threads + " " + Hash.sha256(bytes.array());
    }
}
