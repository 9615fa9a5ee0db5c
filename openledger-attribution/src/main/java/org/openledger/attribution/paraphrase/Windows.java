/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import java.util.ArrayList;
import java.util.List;

/** A row cut into overlapping windows of words: a passage is looked for among passages, not among whole rows. */
final class Windows {

    /** How many words a window has. */
    static final int WORDS = 48;

    /** How many words further the next window begins. */
    static final int STEP = 24;

    private Windows() {}

    static List<String> of(String text) {
        List<String> words = TextWords.of(text);
        List<String> windows = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(words.size(), from + WORDS);
            windows.add(String.join(" ", words.subList(from, to)));
            from += STEP;
        } while (from + WORDS - STEP < words.size());
        return windows;
    }
}
