/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.BitSet;

/** The distinct terms of a text as hashed numbers: runs of letters cut at the humps of camel case, three letters or more, in lower case. */
final class Terms {

    /** How many numbers there are; two terms share one by chance once in that many times. */
    static final int BUCKETS = 1 << 16;

    private static final int LEAST_LETTERS = 3;

    private Terms() {}

    static BitSet of(String text) {
        BitSet terms = new BitSet(BUCKETS);
        int hash = 17;
        int length = 0;
        char before = ' ';
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = Letters.isLetter(c);
            boolean hump = letter && Letters.isUpper(c) && !Letters.isUpper(before);
            if (!letter || hump) {
                add(terms, hash, length);
                hash = 17;
                length = 0;
            }
            if (letter) {
                hash = hash * 31 + Letters.lower(c);
                length++;
            }
            before = c;
        }
        return terms;
    }

    private static void add(BitSet terms, int hash, int length) {
        if (length >= LEAST_LETTERS) {
            terms.set(Mixing.mix(hash) & (BUCKETS - 1));
        }
    }
}
