/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.openledger.audit.Hash;

/**
 * Which row has which sealed content: a hash table of row ids and of 32 bits of each hash, 8 bytes a place, so that a million rows take some 12 MB.
 *
 * <p>Linear probing, at most three quarters full. Who wants to make it slow must find hashes that agree in these 32 bits, at the cost of 2<sup>32</sup> tries each.
 */
final class KnownBlobs {
    private static final int FIRST_ROOM = 64;

    private final LongFunction<Hash> blobOf;
    private long[] places = new long[FIRST_ROOM];
    private int size;

    /** None yet; {@code blobOf} says which content a row has. */
    KnownBlobs(LongFunction<Hash> blobOf) {
        this.blobOf = blobOf;
    }

    /** Whether a row has that content. */
    boolean has(Hash blob) {
        int mask = places.length - 1;
        for (int at = tag(blob) & mask; places[at] != 0; at = (at + 1) & mask) {
            if (tag(places[at]) == tag(blob) && blobOf.apply(row(places[at])).equals(blob)) {
                return true;
            }
        }
        return false;
    }

    /** A row has a content that no other has. */
    void add(Hash blob, long row) {
        if (4L * size >= 3L * places.length) {
            grow();
        }
        put((long) tag(blob) << Integer.SIZE | (row + 1));
        size++;
    }

    void clear() {
        places = new long[FIRST_ROOM];
        size = 0;
    }

    private void grow() {
        long[] full = places;
        places = new long[2 * full.length];
        Arrays.stream(full).filter(place -> place != 0).forEach(this::put);
    }

    private void put(long place) {
        int mask = places.length - 1;
        int at = tag(place) & mask;
        while (places[at] != 0) {
            at = (at + 1) & mask;
        }
        places[at] = place;
    }

    private static int tag(Hash blob) {
        return blob.hashCode();
    }

    private static int tag(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    private static long row(long place) {
        return (place & 0xffff_ffffL) - 1;
    }
}
