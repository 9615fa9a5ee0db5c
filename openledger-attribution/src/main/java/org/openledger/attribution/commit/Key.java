/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.util.Arrays;

/** The sequences of tokens by which bounds are asked for (rule C14). */
final class Key {

    /** Less than every token, and more than the end of a piece. */
    static final int ANY = 1;

    private Key() {}

    /** A run followed by a token. */
    static int[] then(int[] run, int token) {
        int[] key = Arrays.copyOf(run, run.length + 1);
        key[run.length] = token;
        return key;
    }

    /** The least key above everything that begins with a run. */
    static int[] above(int[] run) {
        int[] key = run.clone();
        key[key.length - 1]++;
        return key;
    }
}
