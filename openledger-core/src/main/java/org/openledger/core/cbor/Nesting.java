/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import java.util.Arrays;
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

    /** Few items nest deeper. */
    private static final int INITIAL_DEPTH = 6;

    private static final long NO_KEYS = Long.MIN_VALUE;
    private static final long NO_KEY_YET = -1;

    /** What the innermost container still expects, keys counted too; outside of all, the one item that the bytes are. */
    private long expected = 1;

    private long lastKey = NO_KEYS;
    private int depth;

    /** Of each container around the innermost, the outermost first: what it expects behind what is open, and its last key. */
    private long[] outside = new long[2 * INITIAL_DEPTH];

    void clear() {
        depth = 0;
        expected = 1;
        lastKey = NO_KEYS;
    }

    /** Whether the one item is complete. */
    boolean complete() {
        return depth == 0 && expected == 0;
    }

    /** How many arrays and maps are open. */
    int depth() {
        return depth;
    }

    @Nullable
    String key(long key) {
        if (!keyIsNext()) {
            return "a value, not a map key";
        }
        if (key <= lastKey) {
            return "a key above " + lastKey + ": the keys of a map ascend";
        }
        lastKey = key;
        expected--;
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
        if (2 * depth == outside.length) {
            outside = Arrays.copyOf(outside, 2 * MAX_DEPTH);
        }
        outside[2 * depth] = expected;
        outside[2 * depth + 1] = lastKey;
        depth++;
        expected = items;
        lastKey = key;
        closeWhatIsComplete();
        return null;
    }

    private @Nullable String begin() {
        if (keyIsNext()) {
            return "an unsigned integer as map key";
        }
        if (expected == 0) {
            return "the end: the item is complete";
        }
        expected--;
        return null;
    }

    /** Whether a map expects a key now. */
    boolean keyIsNext() {
        return lastKey != NO_KEYS && (expected & 1) == 0;
    }

    private void closeWhatIsComplete() {
        while (expected == 0 && depth > 0) {
            depth--;
            expected = outside[2 * depth];
            lastKey = outside[2 * depth + 1];
        }
    }
}
