/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The baseline that every search engine has: which project's file fits the question's words best.
 *
 * <p>Okapi BM25 with k1 = 1.2 and b = 0.75 over files, words split at everything but letters and digits and at humps.
 */
final class Bm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private record Posting(int file, int count) {}

    private final List<String> projects = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private double meanLength;

    Bm25(List<Project> contributed) {
        for (Project project : contributed) {
            for (SourceFile file : project.files()) {
                add(project.name(), file.text());
            }
        }
        meanLength = lengths.stream().mapToInt(Integer::intValue).average().orElse(1);
    }

    private void add(String project, String text) {
        int id = projects.size();
        projects.add(project);
        Map<String, Integer> counts = new HashMap<>();
        List<String> words = words(text);
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        lengths.add(words.size());
        counts.forEach((word, count) ->
                postings.computeIfAbsent(word, w -> new ArrayList<>()).add(new Posting(id, count)));
    }

    /** Returns the project of the file that fits best; the earliest of equals. */
    String best(String question) {
        double[] scores = new double[projects.size()];
        for (String word : words(question)) {
            List<Posting> found = postings.getOrDefault(word, List.of());
            double idf = Math.log(1 + (projects.size() - found.size() + 0.5) / (found.size() + 0.5));
            for (Posting posting : found) {
                double norm = K1 * (1 - B + B * lengths.get(posting.file()) / meanLength);
                scores[posting.file()] += idf * posting.count() * (K1 + 1) / (posting.count() + norm);
            }
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return projects.get(best);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String run : text.split("[^A-Za-z0-9]+", -1)) {
            for (String hump : run.split("(?<=[a-z0-9])(?=[A-Z])", -1)) {
                if (!hump.isEmpty()) {
                    words.add(hump.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }
}
