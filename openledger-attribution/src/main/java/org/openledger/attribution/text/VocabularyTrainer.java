/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts pieces of texts in bounded memory. */
final class VocabularyTrainer {

    /** The most distinct pieces that are counted at a time. */
    static final int MAX_DISTINCT = 1 << 22;

    private static final Comparator<Map.Entry<String, Count>> MOST_FREQUENT_FIRST = Comparator.comparingLong(
                    (Map.Entry<String, Count> e) -> -e.getValue().value)
            .thenComparing(Map.Entry::getKey, VocabularyTrainer::compareCodePoints);

    private final Map<String, Count> counts = new HashMap<>();
    private final int maxDistinct;

    VocabularyTrainer() {
        this(MAX_DISTINCT);
    }

    VocabularyTrainer(int maxDistinct) {
        this.maxDistinct = maxDistinct;
    }

    private static final class Count {
        private long value;
    }

    void add(String text) {
        Utf8.requireWellFormed(text);
        Pieces.of(text, (t, from, to) -> {
            counts.computeIfAbsent(t.substring(from, to), p -> new Count()).value++;
            if (counts.size() > maxDistinct) {
                forgetRarest();
            }
        });
    }

    /** Forgets the pieces with the lowest count, then the next lowest, until no more than half of the allowed number is left. */
    private void forgetRarest() {
        long[] sorted =
                counts.values().stream().mapToLong(c -> c.value).sorted().toArray();
        long threshold = sorted[sorted.length - 1 - maxDistinct / 2];
        counts.values().removeIf(c -> c.value <= threshold);
    }

    List<String> mostFrequent(int most) {
        return counts.entrySet().stream()
                .filter(e -> !isOneByte(e.getKey()))
                .sorted(MOST_FREQUENT_FIRST)
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOneByte(String piece) {
        return piece.length() == 1 && piece.charAt(0) < 0x80;
    }

    /** Compares by code points, which chars alone would not: surrogates sort before some characters below them. */
    private static int compareCodePoints(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
