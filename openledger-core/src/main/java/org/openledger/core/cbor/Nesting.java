/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import org.jspecify.annotations.Nullable;

/**
 * The open arrays and maps around the current position: how much each still expects, and the last key of each map.
 *
 * <p>Writer and reader obey the same grammar, so both keep this one account. A step answers {@code null} when it is allowed; otherwise it answers what
 * would be right, and the account is no longer to be used. A container closes by itself with its last item.
 */
final class Nesting {
    /** How deep arrays and maps may stand inside each other. */
    static final int MAX_DEPTH = 32;

    private static final long NO_KEYS = Long.MIN_VALUE;
    private static final long NO_KEY_YET = -1;

    /** What the container at each depth still expects, keys counted too; at depth 0 the one item that the bytes are. */
    private final long[] expected = new long[MAX_DEPTH + 1];

    private final long[] lastKey = new long[MAX_DEPTH + 1];
    private int depth;

    Nesting() {
        clear();
    }

    void clear() {
        depth = 0;
        expected[0] = 1;
        lastKey[0] = NO_KEYS;
    }

    /** Whether the one item is complete. */
    boolean complete() {
        return depth == 0 && expected[0] == 0;
    }

    @Nullable
    String key(long key) {
        if (!keyIsNext()) {
            return "a value, not a map key";
        }
        if (key <= lastKey[depth]) {
            return "a key above " + lastKey[depth] + ": the keys of a map ascend";
        }
        lastKey[depth] = key;
        expected[depth]--;
        return null;
    }

    @Nullable
    String value() {
        String problem = begin();
        closeWhatIsComplete();
        return problem;
    }

    @Nullable
    String array(long items) {
        return open(items, NO_KEYS);
    }

    @Nullable
    String map(long entries) {
        return open(2 * entries, NO_KEY_YET);
    }

    private @Nullable String open(long items, long key) {
        String problem = begin();
        if (problem != null) {
            return problem;
        }
        if (depth == MAX_DEPTH) {
            return "at most " + MAX_DEPTH + " arrays and maps inside each other";
        }
        depth++;
        expected[depth] = items;
        lastKey[depth] = key;
        closeWhatIsComplete();
        return null;
    }

    private @Nullable String begin() {
        if (keyIsNext()) {
            return "an unsigned integer as map key";
        }
        if (expected[depth] == 0) {
            return "the end: the item is complete";
        }
        expected[depth]--;
        return null;
    }

    private boolean keyIsNext() {
        return lastKey[depth] != NO_KEYS && (expected[depth] & 1) == 0;
    }

    private void closeWhatIsComplete() {
        while (depth > 0 && expected[depth] == 0) {
            depth--;
        }
    }
}
