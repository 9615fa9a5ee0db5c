/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Byte strings by number, {@value #ENTRIES} to an array, each behind its length: a million short ones take little more than their bytes.
 *
 * <p>Reading one steps over those before it in its page and copies it; replacing one copies its page.
 */
final class Pages {
    private static final int ENTRIES = 32;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final List<byte[]> pages = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    void clear() {
        pages.clear();
        size = 0;
    }

    byte[] get(int index) {
        byte[] page = pages.get(index / ENTRIES);
        int at = start(page, index % ENTRIES);
        int length = length(page, at);
        int from = at + width(length);
        return Arrays.copyOfRange(page, from, from + length);
    }

    void add(byte[] entry) {
        if (size % ENTRIES == 0) {
            pages.add(new byte[0]);
        }
        int last = pages.size() - 1;
        byte[] page = pages.get(last);
        pages.set(last, spliced(page, page.length, page.length, entry));
        size++;
    }

    void set(int index, byte[] entry) {
        int number = index / ENTRIES;
        byte[] page = pages.get(number);
        int at = start(page, index % ENTRIES);
        pages.set(number, spliced(page, at, behind(page, at), entry));
    }

    /** The page with an entry in place of what stands from one position to another. */
    private static byte[] spliced(byte[] page, int from, int to, byte[] entry) {
        int width = width(entry.length);
        byte[] spliced = new byte[page.length - (to - from) + width + entry.length];
        System.arraycopy(page, 0, spliced, 0, from);
        int left = entry.length;
        for (int i = 0; i < width; i++, left >>>= BITS) {
            spliced[from + i] = (byte) (i < width - 1 ? left | MORE : left);
        }
        System.arraycopy(entry, 0, spliced, from + width, entry.length);
        System.arraycopy(page, to, spliced, from + width + entry.length, page.length - to);
        return spliced;
    }

    /** Where an entry's length stands. */
    private static int start(byte[] page, int entry) {
        int at = 0;
        for (int i = 0; i < entry; i++) {
            at = behind(page, at);
        }
        return at;
    }

    /** Where the entry ends whose length stands there. */
    private static int behind(byte[] page, int at) {
        int length = length(page, at);
        return at + width(length) + length;
    }

    /** A length in groups of seven bits, the lowest first, all but the last marked. */
    private static int length(byte[] page, int at) {
        int length = page[at] & (MORE - 1);
        for (int i = 1; (page[at + i - 1] & MORE) != 0; i++) {
            length |= (page[at + i] & (MORE - 1)) << (i * BITS);
        }
        return length;
    }

    private static int width(int length) {
        return 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(length | 1)) / BITS;
    }
}
