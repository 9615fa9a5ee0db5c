/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How well the attribution did, macro-averaged: each contributor's questions weigh the same in total.
 *
 * @param evidence the mean part of an answer that has evidence
 * @param topEarner how often the contributor whose field was asked earned most
 * @param reversed the same if everybody had registered in the opposite order
 * @param bm25 how often a word search finds the contributor
 * @param majority how often the largest contributor is right
 * @param foreign the mean unattributed part of texts that nobody here wrote
 */
record Scores(double evidence, double topEarner, double reversed, double bm25, double majority, double foreign) {

    /** Averages over each contributor's questions, then over the contributors. */
    static <T> double macro(
            List<T> items, java.util.function.Function<T, String> contributor, ToDoubleFunction<T> score) {
        Map<String, double[]> sums = new TreeMap<>();
        for (T item : items) {
            double[] sum = sums.computeIfAbsent(contributor.apply(item), name -> new double[2]);
            sum[0] += score.applyAsDouble(item);
            sum[1]++;
        }
        return sums.values().stream()
                .mapToDouble(sum -> sum[0] / sum[1])
                .average()
                .orElse(0);
    }
}
