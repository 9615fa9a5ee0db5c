/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.suffix;

import java.util.Arrays;

/**
 * Suffix arrays in linear time: the start positions of all suffixes of a text in lexicographic order, a suffix before every longer one
 * that begins with it.
 *
 * <p>Deterministic; safe for concurrent use; one thread. Memory beside text and result: none worth naming for bytes, a copy of the text
 * for other small alphabets, two for sparse ones.
 */
public final class SuffixArrays {

    /** The longest text that can be sorted: positions are {@code int}, and some virtual machines keep a few array slots to themselves. */
    public static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

    private static final int SMALL_ALPHABET = 256;

    private SuffixArrays() {}

    /**
     * Sorts the suffixes of a text of bytes, compared without sign.
     *
     * @param text the bytes; empty gives an empty array
     * @return the start positions in order
     */
    public static int[] of(byte[] text) {
        int[] symbols = new int[text.length];
        for (int i = 0; i < text.length; i++) {
            symbols[i] = text[i] & 0xFF;
        }
        return InducedSorting.sort(symbols, SMALL_ALPHABET);
    }

    /**
     * Sorts the suffixes of a text of 16-bit symbols, compared without sign.
     *
     * @param text the symbols; empty gives an empty array
     * @return the start positions in order
     */
    public static int[] of(char[] text) {
        int[] symbols = new int[text.length];
        for (int i = 0; i < text.length; i++) {
            symbols[i] = text[i];
        }
        return of(symbols, text.length);
    }

    /**
     * Sorts the suffixes of the first symbols of an array.
     *
     * @param text symbols, none negative; not changed
     * @param length how many of them are the text
     * @return the start positions in order
     * @throws IllegalArgumentException for a negative symbol
     */
    public static int[] of(int[] text, int length) {
        int max = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] < 0) {
                throw new IllegalArgumentException("symbol " + text[i] + " at " + i + ": give 0 or more");
            }
            max = Math.max(max, text[i]);
        }
        if (max >= Math.max(SMALL_ALPHABET, length)) {
            int[] symbols = Arrays.copyOf(text, length);
            return InducedSorting.sort(symbols, makeDense(symbols));
        }
        return InducedSorting.sort(text, length, max + 1);
    }

    /** Renumbers symbols by their order, so that tables over the alphabet are no longer than the text. */
    private static int makeDense(int[] symbols) {
        int[] sorted = symbols.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = Arrays.binarySearch(sorted, 0, distinct, symbols[i]);
        }
        return distinct;
    }
}
