/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The same values by their definitions: over all subsets, and over all orders of rows of equal distance. Shares no code with the library. */
final class NaiveKnn {

    private NaiveKnn() {}

    /** One query's game: the rows' distances and whether each has its class. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares queries
    record Query(double[] distances, boolean[] matches) {}

    /** The Shapley values of any game, over all subsets. */
    static double[] shapley(int players, ToDoubleFunction<int[]> worth) {
        double[] worths = new double[1 << players];
        for (int set = 0; set < worths.length; set++) {
            int members = set;
            worths[set] = worth.applyAsDouble(IntStream.range(0, players)
                    .filter(i -> (members >> i & 1) == 1)
                    .toArray());
        }
        double[] values = new double[players];
        for (int i = 0; i < players; i++) {
            for (int set = 0; set < worths.length; set++) {
                if ((set >> i & 1) == 0) {
                    values[i] +=
                            (worths[set | 1 << i] - worths[set]) / players / choose(players - 1, Integer.bitCount(set));
                }
            }
        }
        return values;
    }

    private static double choose(int n, int k) {
        double choices = 1;
        for (int i = 1; i <= k; i++) {
            choices = choices * (n - k + i) / i;
        }
        return Math.rint(choices);
    }

    /** The nearest vote, with an order of the rows that says who is nearer. */
    static double[] nearest(Query query, int k, List<Integer> order) {
        return shapley(query.distances.length, set -> {
            List<Integer> members = order.stream()
                    .filter(row -> Arrays.stream(set).anyMatch(member -> member == row))
                    .limit(k)
                    .toList();
            return (double) members.stream().filter(row -> query.matches[row]).count() / k;
        });
    }

    /** The mean over all orders in which rows of equal distance may stand. */
    static double[] nearest(Query query, int k) {
        List<List<Integer>> orders = new ArrayList<>();
        extend(query, new ArrayList<>(), orders);
        double[] mean = new double[query.distances.length];
        for (List<Integer> order : orders) {
            double[] values = nearest(query, k, order);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / orders.size();
            }
        }
        return mean;
    }

    private static void extend(Query query, List<Integer> begun, List<List<Integer>> orders) {
        List<Integer> left = IntStream.range(0, query.distances.length)
                .boxed()
                .filter(row -> !begun.contains(row))
                .toList();
        if (left.isEmpty()) {
            orders.add(List.copyOf(begun));
            return;
        }
        double next = left.stream()
                .map(row -> query.distances[row])
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (int row : left) {
            if (query.distances[row] == next) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(row);
                extend(query, longer, orders);
            }
        }
    }

    /** All within a radius vote; nobody there: a guess. */
    static double[] within(Query query, double radius, int classes) {
        return shapley(query.distances.length, set -> {
            int[] inside = Arrays.stream(set)
                    .filter(row -> query.distances[row] <= radius)
                    .toArray();
            long matching =
                    Arrays.stream(inside).filter(row -> query.matches[row]).count();
            return inside.length == 0 ? 1.0 / classes : (double) matching / inside.length;
        });
    }
}
