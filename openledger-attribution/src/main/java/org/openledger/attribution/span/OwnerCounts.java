/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.Arrays;

/**
 * Whose rows hold the occurrences of a pattern: the owners in ascending order and how many of the scanned occurrences are each one's.
 *
 * <p>Up to a limit, {@link #SCAN_LIMIT} unless the caller gives another, all occurrences are scanned and the counts are exact. Beyond, that many are scanned at even strides through
 * the occurrences in the order of the index, the same ones every time; {@link #sampled()} tells. A sample of an index of several segments
 * may differ from that of the compacted one; exact counts never do. Immutable.
 */
public final class OwnerCounts {

    /** How many occurrences are scanned unless the caller says otherwise: a call takes a fraction of a millisecond. */
    public static final int SCAN_LIMIT = 4_096;

    /** The most that a caller may ask to have scanned: a call takes a fraction of a second and 4 bytes for each. */
    public static final int MAX_SCAN_LIMIT = 1 << 22;

    private final int[] owners;
    private final int[] counts;
    private final int scanned;
    private final long total;

    private OwnerCounts(int[] owners, int[] counts, int scanned, long total) {
        this.owners = owners;
        this.counts = counts;
        this.scanned = scanned;
        this.total = total;
    }

    /** Counts the owners of scanned occurrences; sorts the array. */
    static OwnerCounts of(int[] ownerOfEach, long total) {
        Arrays.sort(ownerOfEach);
        int[] owners = new int[ownerOfEach.length];
        int[] counts = new int[ownerOfEach.length];
        int size = 0;
        for (int owner : ownerOfEach) {
            if (size == 0 || owners[size - 1] != owner) {
                owners[size++] = owner;
            }
            counts[size - 1]++;
        }
        return new OwnerCounts(Arrays.copyOf(owners, size), Arrays.copyOf(counts, size), ownerOfEach.length, total);
    }

    /**
     * Returns how many distinct owners there are.
     *
     * @return 0 when nothing occurs
     */
    public int size() {
        return owners.length;
    }

    /**
     * Returns one of the owners.
     *
     * @param index 0 to size - 1
     * @return the owner's ordinal; ascending with the index
     */
    public int owner(int index) {
        return owners[index];
    }

    /**
     * Returns how many of the scanned occurrences are that owner's.
     *
     * @param index 0 to size - 1
     * @return 1 or more
     */
    public int count(int index) {
        return counts[index];
    }

    /**
     * Returns how many of the scanned occurrences are a given owner's.
     *
     * @param owner any number
     * @return 0 when there is none
     */
    public int countOf(int owner) {
        int found = Arrays.binarySearch(owners, owner);
        return found >= 0 ? counts[found] : 0;
    }

    /**
     * Returns how many occurrences were looked at.
     *
     * @return the sum of all counts, at most the limit
     */
    public int scanned() {
        return scanned;
    }

    /**
     * Returns how many occurrences there are.
     *
     * @return the exact count of the pattern
     */
    public long total() {
        return total;
    }

    /**
     * Tells whether the counts are of a sample.
     *
     * @return true when there are more occurrences than the limit
     */
    public boolean sampled() {
        return scanned < total;
    }
}
