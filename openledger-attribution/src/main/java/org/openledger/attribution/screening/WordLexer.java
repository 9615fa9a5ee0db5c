/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import org.openledger.attribution.screening.Lexemes.Kind;

/** Cuts prose into words, numbers and single symbols; an apostrophe between letters belongs to the word. */
final class WordLexer {

    private WordLexer() {}

    static Lexemes cut(String text) {
        Lexemes lexemes = new Lexemes(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Letters.isSpace(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            Kind kind = Kind.SYMBOL;
            if (Letters.isLetter(c)) {
                kind = Kind.WORD;
                end = endOfWord(text, at);
            } else if (Letters.isDigit(c)) {
                kind = Kind.NUMBER;
                while (end < text.length() && Letters.isDigit(text.charAt(end))) {
                    end++;
                }
            }
            lexemes.add(kind, at, end);
            at = end;
        }
        return lexemes;
    }

    private static int endOfWord(String text, int start) {
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inner =
                    (c == '\'' || c == '\u2019') && at + 1 < text.length() && Letters.isLetter(text.charAt(at + 1));
            if (!Letters.isLetter(c) && !inner) {
                return at;
            }
            at++;
        }
        return at;
    }
}
