/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Arrays;
import org.openledger.attribution.screening.Lexemes.Kind;
import org.openledger.datanet.ContentKind;

/**
 * The overlapping runs of lexemes of a row, hashed.
 *
 * <p>Code forgets comments, and every identifier, number and literal is a placeholder, so that renaming changes nothing. Other text keeps
 * words and numbers without regard to case and forgets the rest.
 */
final class Shingles {

    /** How many lexemes of code make a run: about four statements, so that two rows of the same habits still differ. */
    static final int CODE_RUN = 32;

    /** How many words make a run. */
    static final int WORD_RUN = 4;

    /** How many lexemes of a row are compared; what follows is not. */
    static final int MAX_SYMBOLS = 1 << 17;

    private static final int IDENTIFIER = 1;
    private static final int NUMBER = 2;
    private static final int LITERAL = 3;
    private static final int BASE = 0x01000193;

    private final int run;
    private final int[] hashes;
    private final int[] distinct;

    private Shingles(int run, int[] hashes) {
        this.run = run;
        this.hashes = hashes;
        this.distinct = sortedDistinct(hashes);
    }

    static Shingles of(Lexemes lexemes, ContentKind kind) {
        boolean code = kind == ContentKind.CODE;
        int[] symbols = new int[Math.min(lexemes.size(), MAX_SYMBOLS)];
        int size = 0;
        for (int i = 0; i < lexemes.size() && size < symbols.length; i++) {
            int symbol = code ? codeSymbol(lexemes, i) : wordSymbol(lexemes, i);
            if (symbol != 0) {
                symbols[size++] = symbol;
            }
        }
        int run = code ? CODE_RUN : WORD_RUN;
        return new Shingles(run, rolled(symbols, size, run));
    }

    /** The hash of every run, in the order of the text. */
    int[] hashes() {
        return hashes;
    }

    /** The distinct hashes in ascending order. */
    int[] distinct() {
        return distinct;
    }

    private static int[] sortedDistinct(int[] hashes) {
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** Which share of the lexemes compared, in parts per million, lies in a run that stands in the other row. */
    int coveredPpm(int[] distinctOfOther) {
        int covered = 0;
        int open = 0;
        for (int i = 0; i < hashes.length + run - 1; i++) {
            if (i < hashes.length && Arrays.binarySearch(distinctOfOther, hashes[i]) >= 0) {
                open = run;
            }
            if (open > 0) {
                covered++;
                open--;
            }
        }
        return Finding.ppm(covered, hashes.length + run - 1L);
    }

    private static int codeSymbol(Lexemes lexemes, int i) {
        return switch (lexemes.kind(i)) {
            case COMMENT -> 0;
            case NUMBER -> NUMBER;
            case STRING -> LITERAL;
            case SYMBOL -> 16 + lexemes.first(i);
            case WORD -> Keywords.contains(lexemes.text(i)) ? lexemes.hash(i) | 1 : IDENTIFIER;
        };
    }

    private static int wordSymbol(Lexemes lexemes, int i) {
        return lexemes.kind(i) == Kind.SYMBOL ? 0 : lexemes.hash(i) | 1;
    }

    /** Karp and Rabin's rolling hash, mixed at the end so that its lowest bits are as good as its highest. */
    private static int[] rolled(int[] symbols, int size, int run) {
        int[] hashes = new int[Math.max(0, size - run + 1)];
        int leading = 1;
        for (int i = 1; i < run; i++) {
            leading *= BASE;
        }
        int hash = 0;
        for (int i = 0; i < size; i++) {
            if (i >= run) {
                hash -= symbols[i - run] * leading;
            }
            hash = hash * BASE + symbols[i];
            if (i >= run - 1) {
                hashes[i - run + 1] = Mixing.mix(hash);
            }
        }
        return hashes;
    }
}
