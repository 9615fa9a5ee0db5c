/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Says the same in other words, by rule: synonyms for a quarter of the content words, small words swapped, clauses in another order. */
final class Paraphrase {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;]\n)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Map<String, String> SMALL = Map.of(
            "the", "this", "of", "from", "and", "or", "to", "for", "in", "on", "is", "are", "that", "which", "with",
            "by");

    private Paraphrase() {}

    static String of(String text, Random random) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : SENTENCE.split(text, -1)) {
            List<String> clauses = new ArrayList<>(List.of(sentence.split("(?<=, )")));
            Collections.rotate(clauses, 1);
            sentences.add(String.join("", clauses));
        }
        return WORD.matcher(String.join("", sentences)).replaceAll(word -> other(word.group(), random));
    }

    private static String other(String word, Random random) {
        String small = SMALL.get(word);
        if (small != null) {
            return random.nextBoolean() ? small : word;
        }
        return word.length() > 3 && word.hashCode() % 4 == 0 ? "syn" + word : word;
    }
}
