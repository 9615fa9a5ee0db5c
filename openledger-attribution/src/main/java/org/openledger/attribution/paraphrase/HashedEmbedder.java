/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places texts by their words and the pieces of their words, the rare ones most: term frequency times inverse document frequency, hashed with random signs into {@value #DIMENSIONS} numbers.
 *
 * <p>It sees words in any order, their inflections and spellings. It does not see that two different words mean the same, who does what to whom, or a negation; a text in another language is a stranger. For those, plug in a neural
 * {@link Embedder}. Sources: Weinberger and others, "Feature hashing for large scale multitask learning", ICML 2009; the weights are {@code sqrt(tf) · ln((1 + N) / (1 + df))}.
 */
public final class HashedEmbedder implements Embedder {

    /** How many numbers a place has. */
    public static final int DIMENSIONS = 512;

    /** The most distinct features whose frequency is kept; a feature beyond counts as one that stands nowhere. */
    public static final int MAX_FEATURES = 1 << 21;

    private static final int PIECE = 4;
    private static final double PIECE_WEIGHT = 0.4;
    private static final long WORD_SALT = 0x9E3779B97F4A7C15L;
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final Map<Long, Integer> frequencies;
    private final int texts;

    private HashedEmbedder(Map<Long, Integer> frequencies, int texts) {
        this.frequencies = frequencies;
        this.texts = texts;
    }

    /**
     * Learns which words are rare.
     *
     * @param texts of the kind that will be placed, as the paragraphs of a corpus; at least one
     * @return the embedder
     * @throws IllegalArgumentException if there are none
     */
    public static HashedEmbedder fit(List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("0 texts: give at least 1 to learn from which words are rare");
        }
        Map<Long, Integer> frequencies = new HashMap<>();
        for (String text : texts) {
            Set<Long> seen = new HashSet<>();
            for (String word : TextWords.of(text)) {
                features(word, (feature, weight) -> {
                    if (seen.add(feature) && (frequencies.size() < MAX_FEATURES || frequencies.containsKey(feature))) {
                        frequencies.merge(feature, 1, Integer::sum);
                    }
                });
            }
        }
        return new HashedEmbedder(frequencies, texts.size());
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public float[] embed(String text) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> words = TextWords.of(text);
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        double[] sums = new double[DIMENSIONS];
        for (String word : words) {
            Integer count = counts.remove(word); // each word once, in the order of the text
            if (count != null) {
                double frequency = StrictMath.sqrt(count);
                features(word, (feature, weight) -> {
                    double rarity = StrictMath.log((1.0 + texts) / (1.0 + frequencies.getOrDefault(feature, 0)));
                    long mixed = mix(feature);
                    sums[(int) (mixed >>> 32) & (DIMENSIONS - 1)] +=
                            (mixed & 1) == 0 ? weight * frequency * rarity : -weight * frequency * rarity;
                });
            }
        }
        return unit(sums);
    }

    private static float[] unit(double[] sums) {
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        float[] place = new float[DIMENSIONS];
        double length = StrictMath.sqrt(squares);
        for (int i = 0; i < DIMENSIONS && length > 0; i++) {
            place[i] = (float) (sums[i] / length);
        }
        return place;
    }

    @FunctionalInterface
    private interface Features {
        void feature(long feature, double weight);
    }

    /** The word itself, and each run of four characters of it between two borders. */
    private static void features(String word, Features visitor) {
        visitor.feature(hash(word) ^ WORD_SALT, 1);
        String bordered = '#' + word + '#';
        for (int i = 0; i + PIECE <= bordered.length(); i++) {
            visitor.feature(hash(bordered.substring(i, i + PIECE)), PIECE_WEIGHT);
        }
    }

    private static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
