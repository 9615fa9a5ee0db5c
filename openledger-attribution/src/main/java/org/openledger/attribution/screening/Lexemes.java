/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Arrays;

/** A text cut into pieces, each with its kind and its place; what lies between them is white space. */
final class Lexemes {

    /** What a piece is. */
    enum Kind {
        WORD,
        NUMBER,
        STRING,
        COMMENT,
        SYMBOL
    }

    private static final Kind[] KINDS = Kind.values();

    private final String text;
    private byte[] kinds;
    private int[] starts;
    private int[] ends;
    private int size;

    Lexemes(String text) {
        this.text = text;
        int guess = text.length() / 4 + 16;
        this.kinds = new byte[guess];
        this.starts = new int[guess];
        this.ends = new int[guess];
    }

    void add(Kind kind, int start, int end) {
        if (size == starts.length) {
            int larger = size + (size >> 1);
            kinds = Arrays.copyOf(kinds, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
        }
        kinds[size] = (byte) kind.ordinal();
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    Kind kind(int i) {
        return KINDS[kinds[i]];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    char first(int i) {
        return text.charAt(starts[i]);
    }

    String text(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /** A hash of the piece's characters in lower case. */
    int hash(int i) {
        int hash = 17;
        for (int p = starts[i]; p < ends[i]; p++) {
            hash = hash * 31 + Letters.lower(text.charAt(p));
        }
        return Mixing.mix(hash);
    }
}
