/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import java.util.ArrayList;
import java.util.List;

/** The words of a text: runs of letters and digits, ASCII capitals made small; what is not ASCII counts as a letter, so no table of Unicode decides. */
final class TextWords {

    private TextWords() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80) {
                word.append(capital ? (char) (c + 32) : c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
