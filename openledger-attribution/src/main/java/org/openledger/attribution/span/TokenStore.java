/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.nio.CharBuffer;
import java.nio.IntBuffer;

/** The indexed text: the tokens of all rows, each row closed by {@link #SEPARATOR}; in an array or a mapped file, 2 or 4 bytes each. */
abstract class TokenStore {

    /** Ends every row, so that no match crosses from row to row; smaller than every token. */
    static final int SEPARATOR = 0;

    /** The largest token that is stored in 2 bytes. */
    static final int MAX_NARROW = 0xFFFF;

    /** Returns the token at a position. */
    abstract int at(int position);

    /** Returns how many tokens there are, separators counted. */
    abstract int size();

    /** Returns 2 or 4. */
    abstract int bytesPerToken();

    /**
     * Returns how long {@code query[from, to)} matches at a position, when its first {@code known} tokens are known to.
     *
     * <p>Every text ends with a separator and no query holds one, so this stops before the end of the text.
     */
    abstract int match(int position, int[] query, int from, int to, int known);

    static TokenStore of(int[] tokens, int size, boolean narrow) {
        if (!narrow) {
            return new Wide(java.util.Arrays.copyOf(tokens, size));
        }
        char[] chars = new char[size];
        for (int i = 0; i < size; i++) {
            chars[i] = (char) tokens[i];
        }
        return new Narrow(chars);
    }

    private static final class Narrow extends TokenStore {
        private final char[] tokens;

        Narrow(char[] tokens) {
            this.tokens = tokens;
        }

        @Override
        int at(int position) {
            return tokens[position];
        }

        @Override
        int size() {
            return tokens.length;
        }

        @Override
        int bytesPerToken() {
            return Character.BYTES;
        }

        @Override
        int match(int position, int[] query, int from, int to, int known) {
            int length = to - from;
            int m = known;
            while (m < length && tokens[position + m] == query[from + m]) {
                m++;
            }
            return m;
        }
    }

    private static final class Wide extends TokenStore {
        private final int[] tokens;

        Wide(int[] tokens) {
            this.tokens = tokens;
        }

        @Override
        int at(int position) {
            return tokens[position];
        }

        @Override
        int size() {
            return tokens.length;
        }

        @Override
        int bytesPerToken() {
            return Integer.BYTES;
        }

        @Override
        int match(int position, int[] query, int from, int to, int known) {
            int length = to - from;
            int m = known;
            while (m < length && tokens[position + m] == query[from + m]) {
                m++;
            }
            return m;
        }
    }

    /** Narrow tokens in a mapped file. */
    static final class MappedNarrow extends TokenStore {
        private final CharBuffer[] chunks;
        private final int shift;
        private final int size;

        MappedNarrow(CharBuffer[] chunks, int shift, int size) {
            this.chunks = chunks;
            this.shift = shift;
            this.size = size;
        }

        @Override
        int at(int position) {
            return chunks[position >>> shift].get(position & ((1 << shift) - 1));
        }

        @Override
        int size() {
            return size;
        }

        @Override
        int bytesPerToken() {
            return Character.BYTES;
        }

        @Override
        int match(int position, int[] query, int from, int to, int known) {
            int length = to - from;
            int m = known;
            while (m < length && at(position + m) == query[from + m]) {
                m++;
            }
            return m;
        }
    }

    /** Wide tokens in a mapped file. */
    static final class MappedWide extends TokenStore {
        private final IntBuffer[] chunks;
        private final int shift;
        private final int size;

        MappedWide(IntBuffer[] chunks, int shift, int size) {
            this.chunks = chunks;
            this.shift = shift;
            this.size = size;
        }

        @Override
        int at(int position) {
            return chunks[position >>> shift].get(position & ((1 << shift) - 1));
        }

        @Override
        int size() {
            return size;
        }

        @Override
        int bytesPerToken() {
            return Integer.BYTES;
        }

        @Override
        int match(int position, int[] query, int from, int to, int known) {
            int length = to - from;
            int m = known;
            while (m < length && at(position + m) == query[from + m]) {
                m++;
            }
            return m;
        }
    }
}
