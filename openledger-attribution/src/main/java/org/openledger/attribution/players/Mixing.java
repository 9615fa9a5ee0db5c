/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

/** Hashes of 64 bits: of words, and of runs of them. */
final class Mixing {

    /** The multiplier of rolling hashes. */
    static final long BASE = 0x5851F42D4C957F2DL;

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Mixing() {}

    /** The finaliser of SplitMix64: a bijection that spreads every bit over all. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** FNV-1a over a word, capital ASCII letters as small ones. */
    static long ofLowerCase(String word) {
        long hash = OFFSET;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + 32 : c)) * PRIME;
        }
        return hash;
    }
}
