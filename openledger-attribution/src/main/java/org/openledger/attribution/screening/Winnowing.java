/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Arrays;

/**
 * Picks a few hashes so that every long enough common run shares one: the least of each window, the rightmost of equal ones (Schleimer,
 * Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003).
 */
final class Winnowing {

    private Winnowing() {}

    /**
     * Picks fingerprints.
     *
     * @param hashes in the order of the text
     * @param window how many neighbours compete; a row with fewer hashes has one window
     * @return those picked, in the order of the text, none twice in succession
     */
    static int[] pick(int[] hashes, int window) {
        int[] picked = new int[hashes.length];
        int size = 0;
        int least = -1;
        int last = -1;
        for (int end = Math.min(window, hashes.length); end <= hashes.length && end > 0; end++) {
            int from = Math.max(0, end - window);
            if (least < from) {
                least = rightmostLeast(hashes, from, end);
            } else if (hashes[end - 1] <= hashes[least]) {
                least = end - 1;
            }
            if (least != last) {
                picked[size++] = hashes[least];
                last = least;
            }
        }
        return Arrays.copyOf(picked, size);
    }

    private static int rightmostLeast(int[] hashes, int from, int end) {
        int least = from;
        for (int i = from + 1; i < end; i++) {
            if (hashes[i] <= hashes[least]) {
                least = i;
            }
        }
        return least;
    }
}
