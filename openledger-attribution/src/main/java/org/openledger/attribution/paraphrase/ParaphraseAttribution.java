/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;
import org.openledger.spi.DatasetView.Row;

/**
 * Which rows a passage was made from, also where it was put in other words: runs of words that stand in a row, mixed with how much the row's windows lie where the passage does.
 *
 * <p>A weight has no unit and is no influence: likeness says that two texts are alike, not that one shaped the other. It ranks sources and names what span evidence cannot see; it must not be paid before it is graded on retrains of the model in question.
 *
 * <p>Deterministic to the bit, given an embedder that is. Takes 4 bytes for each dimension of each window of {@value Windows#STEP} words. Immutable and safe for concurrent use.
 */
public final class ParaphraseAttribution {

    /** The most windows that are indexed, over all rows. */
    public static final int MAX_WINDOWS = 1 << 20;

    /** The most passages that the mix is fitted to. */
    public static final int MAX_PASSAGES = 1 << 16;

    private static final int GRID = 20;
    private static final double STRANGERS = 0.95;
    private static final double HIGHEST_FLOOR = 0.99;

    /** What a source without any weight counts as having, so that one miss does not decide the fit. */
    private static final double LEAST_SHARE = 1e-3;

    private final List<ContributionId> ids;
    private final Embedder embedder;
    private final RunVotes votes;
    private final Neighbours neighbours;
    private final HybridWeights weights;

    private ParaphraseAttribution(
            List<ContributionId> ids, Embedder embedder, RunVotes votes, Neighbours neighbours, HybridWeights weights) {
        this.ids = ids;
        this.embedder = embedder;
        this.votes = votes;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    /**
     * Indexes rows and fits the mix to passages whose sources are known.
     *
     * @param rows the possible sources; at least two, none twice
     * @param embedder places texts
     * @param passages made from some of the rows, as by answers that were traced or by rule; 1 to 65,536, none of them used to judge the result
     * @return the method
     * @throws IllegalArgumentException for fewer than two rows, an id twice, no passages, a source that is no row, more than {@value #MAX_WINDOWS} windows, or an embedder that breaks its promise
     */
    public static ParaphraseAttribution fit(List<Row> rows, Embedder embedder, List<Passage> passages) {
        Map<ContributionId, Integer> positions = positions(rows);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("0 passages: give at least 1 whose source is known");
        }
        Require.atMost(passages, MAX_PASSAGES, "passages");
        List<String> texts = rows.stream().map(row -> row.content().text()).toList();
        List<List<String>> windows = texts.stream().map(Windows::of).toList();
        Require.inRange(windows.stream().mapToLong(List::size).sum(), 1, MAX_WINDOWS, "windows");
        RunVotes votes = RunVotes.of(texts);
        Neighbours neighbours = Neighbours.of(windows, embedder);
        HybridWeights weights = fitted(positions, embedder, votes, neighbours, passages);
        return new ParaphraseAttribution(rows.stream().map(Row::id).toList(), embedder, votes, neighbours, weights);
    }

    private static Map<ContributionId, Integer> positions(List<Row> rows) {
        if (rows.size() < 2) {
            throw new IllegalArgumentException(rows.size() + " rows: give at least 2 to choose among");
        }
        Map<ContributionId, Integer> positions = new HashMap<>();
        for (Row row : rows) {
            if (positions.put(row.id(), positions.size()) != null) {
                throw new IllegalArgumentException(row.id() + " comes twice: give each row once");
            }
        }
        return positions;
    }

    /** The floor comes first, from windows of other rows; then the span weight on a grid, by the likelihood of the sources. */
    private static HybridWeights fitted(
            Map<ContributionId, Integer> positions,
            Embedder embedder,
            RunVotes votes,
            Neighbours neighbours,
            List<Passage> passages) {
        int[] sources = new int[passages.size()];
        List<float[]> cosines = new ArrayList<>();
        double[] strangers = new double[passages.size()];
        for (int p = 0; p < sources.length; p++) {
            Integer source = positions.get(passages.get(p).source());
            if (source == null) {
                throw new IllegalArgumentException("passage " + p + " is from "
                        + passages.get(p).source() + ", which is none of the " + positions.size() + " rows");
            }
            sources[p] = source;
            cosines.add(neighbours.cosines(embedder.embed(passages.get(p).text())));
            strangers[p] = nearestStranger(neighbours, cosines.get(p), source);
        }
        double floor = quantile(strangers);
        HybridWeights best = new HybridWeights(0, floor, 0);
        double most = Double.NEGATIVE_INFINITY;
        List<double[]> spans =
                passages.stream().map(passage -> votes.votes(passage.text())).toList();
        List<double[]> likenesses =
                cosines.stream().map(each -> neighbours.values(each, floor)).toList();
        for (int step = 0; step <= GRID; step++) {
            double span = (double) step / GRID;
            double likelihood = 0;
            int first = 0;
            for (int p = 0; p < sources.length; p++) {
                double[] mixed = mixed(span, spans.get(p), likenesses.get(p));
                likelihood += StrictMath.log(Math.max(LEAST_SHARE, share(mixed, sources[p])));
                first += first(mixed) == sources[p] ? 1 : 0;
            }
            if (likelihood > most) {
                most = likelihood;
                best = new HybridWeights(span, floor, (double) first / sources.length);
            }
        }
        return best;
    }

    private static double nearestStranger(Neighbours neighbours, float[] cosines, int source) {
        double nearest = 0;
        for (int window = 0; window < cosines.length; window++) {
            if (neighbours.rowOf(window) != source) {
                nearest = Math.max(nearest, cosines[window]);
            }
        }
        return nearest;
    }

    private static double quantile(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Math.min(HIGHEST_FLOOR, sorted[(int) (STRANGERS * (sorted.length - 1))]);
    }

    private static double[] mixed(double span, double[] spans, double[] likenesses) {
        double[] mixed = new double[spans.length];
        for (int row = 0; row < mixed.length; row++) {
            mixed[row] = span * spans[row] + (1 - span) * likenesses[row];
        }
        return mixed;
    }

    private static double share(double[] weights, int row) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum == 0 ? 0 : weights[row] / sum;
    }

    private static int first(double[] weights) {
        int first = -1;
        double most = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > most) {
                most = weights[row];
                first = row;
            }
        }
        return first;
    }

    /**
     * Weighs the rows as sources of a passage.
     *
     * @param passage what was said; for a long answer, one paragraph after the other
     * @return the rows that anything speaks for, heaviest first, ties to the earlier row; none if nothing does
     */
    public List<RowWeight> attribute(String passage) {
        double[] spans = votes.votes(passage);
        double[] likenesses = neighbours.values(neighbours.cosines(embedder.embed(passage)), weights.floor());
        double[] mixed = mixed(weights.span(), spans, likenesses);
        List<RowWeight> found = new ArrayList<>();
        for (int row = 0; row < mixed.length; row++) {
            if (mixed[row] > 0) {
                found.add(new RowWeight(ids.get(row), mixed[row], spans[row], likenesses[row]));
            }
        }
        found.sort(Comparator.comparingDouble((RowWeight weight) -> -weight.weight()));
        return List.copyOf(found);
    }

    /**
     * Returns the fitted numbers, which belong into what is committed about a result.
     *
     * @return the mix
     */
    public HybridWeights weights() {
        return weights;
    }
}
