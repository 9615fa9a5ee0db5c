/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.core.cbor.CborReader;

/** The entries of one map, read in order: the key in front, and its value on demand. */
final class MapReader {
    private static final int NO_KEY = -1;

    private final CborReader in;
    private int left;
    private int key;

    MapReader(CborReader in) {
        this.in = in;
        this.left = in.map();
        next();
    }

    boolean isAt(int wanted) {
        return key == wanted;
    }

    <A> A value(Codec<A> codec) {
        A value = codec.read(in);
        next();
        return value;
    }

    /**
     * Checks that every entry was read.
     *
     * @throws IllegalArgumentException for a key that this revision does not know
     */
    void end(int components) {
        if (key != NO_KEY) {
            throw new IllegalArgumentException("map key " + key + " is unknown: give 1 to " + components);
        }
    }

    private void next() {
        key = left > 0 ? in.key() : NO_KEY;
        left--;
    }
}
