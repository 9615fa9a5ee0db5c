/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.nio.IntBuffer;

/** The suffix array: by rank the position where the suffix starts; in an array or a mapped file. */
abstract class SuffixStore {

    /** Returns the start of the suffix with this rank. */
    abstract int at(int rank);

    static SuffixStore of(int[] suffixes) {
        return new Heap(suffixes);
    }

    private static final class Heap extends SuffixStore {
        private final int[] suffixes;

        Heap(int[] suffixes) {
            this.suffixes = suffixes;
        }

        @Override
        int at(int rank) {
            return suffixes[rank];
        }
    }

    /** Suffixes in a mapped file. */
    static final class Mapped extends SuffixStore {
        private final IntBuffer[] chunks;
        private final int shift;

        Mapped(IntBuffer[] chunks, int shift) {
            this.chunks = chunks;
            this.shift = shift;
        }

        @Override
        int at(int rank) {
            return chunks[rank >>> shift].get(rank & ((1 << shift) - 1));
        }
    }
}
