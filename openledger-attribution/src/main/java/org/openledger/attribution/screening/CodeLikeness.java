/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import org.openledger.attribution.screening.Lexemes.Kind;

/**
 * Tells source code from prose by what stands between the words: code is dense in brackets, operators and terminators, prose in the
 * small words of a language.
 */
final class CodeLikeness {

    /** How many words outside of comments and literals are needed for an opinion. */
    static final int LEAST_WORDS = 30;

    private static final String CODE_SYMBOLS = "{}()[]<>=;:+*/&|!%^~@#$\\_";
    private static final int SPARSE_SYMBOLS_PPM = 120_000;
    private static final int SOME_SMALL_WORDS_PPM = 100_000;
    private static final int MANY_SMALL_WORDS_PPM = 150_000;

    private CodeLikeness() {}

    /** Fails what is sparse in symbols and rich in small words, and flags what is only one of both; the score is the share of small words. */
    static Finding judge(Lexemes lexemes) {
        int words = 0;
        int small = 0;
        int symbols = 0;
        for (int i = 0; i < lexemes.size(); i++) {
            Kind kind = lexemes.kind(i);
            if (kind == Kind.WORD) {
                words++;
                String word = lexemes.text(i);
                small += !Keywords.contains(word) && SmallWords.isAny(word) ? 1 : 0;
            } else if (kind == Kind.SYMBOL && CODE_SYMBOLS.indexOf(lexemes.first(i)) >= 0) {
                symbols++;
            }
        }
        if (words < LEAST_WORDS) {
            return Finding.PASS;
        }
        int smallPpm = Finding.ppm(small, words);
        boolean sparse = Finding.ppm(symbols, words) < SPARSE_SYMBOLS_PPM;
        if (sparse && smallPpm > SOME_SMALL_WORDS_PPM) {
            return Finding.fail(smallPpm);
        }
        return sparse || smallPpm > MANY_SMALL_WORDS_PPM ? Finding.flag(smallPpm) : Finding.pass(smallPpm);
    }
}
