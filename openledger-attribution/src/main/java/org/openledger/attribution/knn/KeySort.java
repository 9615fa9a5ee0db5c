/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

import java.util.Arrays;

/** Sorts rows by their keys, which stand above bit 32 of {@code key << 32 | row}: by the least significant digit first. */
final class KeySort {

    /** The widest digit: its counts fit the first-level cache. */
    private static final int DIGIT_BITS = 11;

    /** With fewer rows, counting digits costs more than comparing. */
    private static final int FEW = 256;

    private final int[] counts = new int[1 << DIGIT_BITS];
    private long[] packed;
    private long[] spare;

    KeySort(int rows) {
        this.packed = new long[rows];
        this.spare = new long[rows];
    }

    /** Returns the array that is to be filled, and after a sort the one that holds the result. */
    long[] packed() {
        return packed;
    }

    /**
     * Keeps the rows with the smallest keys in front: at least {@code least}, and with each row all of the same key.
     *
     * @return how many were kept
     */
    int select(int count, int keyBits, int least) {
        if (least >= count || keyBits == 0) {
            return count;
        }
        int shift = 32 + Math.max(0, keyBits - DIGIT_BITS);
        Arrays.fill(counts, 0);
        for (int i = 0; i < count; i++) {
            counts[(int) (packed[i] >>> shift)]++;
        }
        int last = -1;
        for (int kept = 0; kept < least; ) {
            kept += counts[++last];
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if ((int) (packed[i] >>> shift) <= last) {
                packed[kept++] = packed[i];
            }
        }
        return kept;
    }

    /** Sorts the first {@code count} rows; where keys are equal, by number. They must stand in order of their numbers. */
    void sort(int count, int keyBits) {
        if (count < FEW) {
            Arrays.sort(packed, 0, count);
            return;
        }
        int passes = (keyBits + DIGIT_BITS - 1) / DIGIT_BITS;
        int width = passes == 0 ? 0 : (keyBits + passes - 1) / passes;
        for (int pass = 0; pass < passes; pass++) {
            scatter(count, 32 + pass * width, (1 << width) - 1);
            long[] sorted = spare;
            spare = packed;
            packed = sorted;
        }
    }

    private void scatter(int count, int shift, int mask) {
        Arrays.fill(counts, 0, mask + 1, 0);
        for (int i = 0; i < count; i++) {
            counts[(int) (packed[i] >>> shift) & mask]++;
        }
        int before = 0;
        for (int digit = 0; digit <= mask; digit++) {
            int here = counts[digit];
            counts[digit] = before;
            before += here;
        }
        for (int i = 0; i < count; i++) {
            spare[counts[(int) (packed[i] >>> shift) & mask]++] = packed[i];
        }
    }
}
