/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import org.openledger.attribution.screening.Lexemes.Kind;
import org.openledger.attribution.screening.SmallWords.Language;

/**
 * Tells whether prose is in an expected language: by its script, and among languages of the Latin script by their small words.
 *
 * <p>It fails a row only for good evidence of another language. Short rows, unknown tags and mixtures pass.
 */
final class ProseLanguage {

    /** How many words are needed for an opinion. */
    static final int LEAST_WORDS = 20;

    private static final int DOMINANT_PPM = 700_000;
    private static final int LIKELY_PPM = 150_000;

    private ProseLanguage() {}

    static Finding judge(Lexemes lexemes, String tag) {
        String expected = primary(tag);
        int words = 0;
        int[] scripts = new int[Script.values().length];
        int[] hits = new int[SmallWords.LANGUAGES.size()];
        for (int i = 0; i < lexemes.size(); i++) {
            if (lexemes.kind(i) == Kind.WORD) {
                words++;
                scripts[Script.of(lexemes.first(i)).ordinal()]++;
                countHits(SmallWords.lower(lexemes.text(i)), hits);
            }
        }
        int script = positionOfMost(scripts);
        if (words < LEAST_WORDS || Finding.ppm(scripts[script], words) < DOMINANT_PPM) {
            return Finding.PASS;
        }
        Script written = Script.values()[script];
        if (written == Script.OTHER) {
            return Finding.PASS;
        }
        if (!written.serves(expected)) {
            return Finding.fail(Finding.ppm(scripts[script], words));
        }
        return written == Script.LATIN ? bySmallWords(hits, words, expected) : Finding.PASS;
    }

    private static Finding bySmallWords(int[] hits, int words, String expected) {
        int own = -1;
        for (int i = 0; i < hits.length; i++) {
            own = SmallWords.LANGUAGES.get(i).tag().equals(expected) ? i : own;
        }
        int best = positionOfMost(hits);
        int bestPpm = Finding.ppm(hits[best], words);
        if (own < 0 || best == own || bestPpm < LIKELY_PPM || hits[best] < 2 * hits[own]) {
            return Finding.PASS;
        }
        return hits[best] < 3 * hits[own] ? Finding.flag(bestPpm) : Finding.fail(bestPpm);
    }

    private static void countHits(String word, int[] hits) {
        for (int i = 0; i < hits.length; i++) {
            Language language = SmallWords.LANGUAGES.get(i);
            hits[i] += language.words().contains(word) ? 1 : 0;
        }
    }

    private static int positionOfMost(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    private static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && Letters.isAsciiLetter(tag.charAt(end))) {
            end++;
        }
        return SmallWords.lower(tag.substring(0, end));
    }
}
