/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes of the runs of {@value #RUN} words that a passage has in common with rows: each run has one vote, divided among the rows that have it, the less the more they are.
 *
 * <p>A run that stands in {@code d} of {@code N} rows weighs {@code ln((1 + N) / d) / ln(1 + N)}; the votes of a passage are divided by its runs, so that a row's part is at most 1 and means how much of the passage stands in it alone.
 */
final class RunVotes {

    /** How many words make a run. */
    static final int RUN = 5;

    private final Map<String, int[]> holders;
    private final int rows;

    private RunVotes(Map<String, int[]> holders, int rows) {
        this.holders = holders;
        this.rows = rows;
    }

    static RunVotes of(List<String> texts) {
        Map<String, List<Integer>> lists = new LinkedHashMap<>();
        for (int row = 0; row < texts.size(); row++) {
            for (String run : runs(texts.get(row))) {
                List<Integer> list = lists.computeIfAbsent(run, any -> new ArrayList<>(1));
                if (list.isEmpty() || list.get(list.size() - 1) != row) {
                    list.add(row);
                }
            }
        }
        Map<String, int[]> holders = new HashMap<>();
        lists.forEach((run, list) ->
                holders.put(run, list.stream().mapToInt(Integer::intValue).toArray()));
        return new RunVotes(holders, texts.size());
    }

    private static List<String> runs(String text) {
        List<String> words = TextWords.of(text);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    /** Returns each row's part of the votes. */
    double[] votes(String passage) {
        double[] votes = new double[rows];
        List<String> runs = runs(passage);
        double whole = StrictMath.log(1.0 + rows) * runs.size();
        for (String run : runs) {
            int[] rowsOfRun = holders.getOrDefault(run, new int[0]);
            for (int row : rowsOfRun) {
                votes[row] += StrictMath.log((1.0 + rows) / rowsOfRun.length) / whole / rowsOfRun.length;
            }
        }
        return votes;
    }
}
