/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.util.BitSet;
import org.openledger.attribution.span.SpanIndex;

/** Compares the text with keys, and remembers which of its blocks somebody has to see who is to do the same. For one thread. */
final class TextReader {

    private final SpanIndex index;
    private final BitSet seen = new BitSet();

    TextReader(SpanIndex index) {
        this.index = index;
    }

    /** Tells whether the suffix at a position is below a key; a suffix that begins with the key is not. */
    boolean isBelow(int position, int[] key) {
        for (int i = 0; i < key.length; i++) {
            int token = index.tokenAt((long) position + i);
            if (token != key[i]) {
                return token < key[i];
            }
        }
        return false;
    }

    /** Marks what that comparison reads. No key holds the end of a piece, so none reads beyond one. */
    void show(int position, int[] key) {
        for (int i = 0; i < key.length; i++) {
            seen.set((position + i) / Text.PER_BLOCK);
            if (index.tokenAt((long) position + i) != key[i]) {
                return;
            }
        }
    }

    /** Returns which blocks of the text have to be seen. */
    BitSet seen() {
        return seen;
    }
}
