/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The bytes of a file; pages to which nothing but zeros was written take no room. Not thread-safe. */
final class Image {

    private static final int PAGE = 4_096;

    private final TreeMap<Long, byte[]> pages = new TreeMap<>();
    private long length;

    Image copy() {
        Image copy = new Image();
        pages.forEach((number, page) -> copy.pages.put(number, page.clone()));
        copy.length = length;
        return copy;
    }

    long length() {
        return length;
    }

    /** Returns where the last byte that is not zero ends. */
    long extent() {
        for (Map.Entry<Long, byte[]> page : pages.descendingMap().entrySet()) {
            for (int i = PAGE; i > 0; i--) {
                if (page.getValue()[i - 1] != 0) {
                    return page.getKey() * PAGE + i;
                }
            }
        }
        return 0;
    }

    int read(long position, ByteBuffer into) {
        int count = (int) Math.max(0, Math.min(into.remaining(), length - position));
        for (int done = 0; done < count; ) {
            long at = position + done;
            int part = Math.min(count - done, PAGE - offset(at));
            byte[] page = pages.get(at / PAGE);
            if (page == null) {
                into.put(new byte[part]);
            } else {
                into.put(page, offset(at), part);
            }
            done += part;
        }
        return count;
    }

    /** Writes all of the buffer's bytes, whatever its position is. */
    void write(long position, ByteBuffer bytes) {
        int count = bytes.capacity();
        for (int done = 0; done < count; ) {
            long at = position + done;
            int part = Math.min(count - done, PAGE - offset(at));
            byte[] page = pages.computeIfAbsent(at / PAGE, number -> new byte[PAGE]);
            bytes.get(done, page, offset(at), part);
            done += part;
        }
        length = Math.max(length, position + count);
    }

    void zero(long position, long count) {
        length = Math.max(length, position + count);
        clear(position, position + count);
    }

    /** Cuts off, or grows by zeros. */
    void resize(long newLength) {
        clear(Math.min(newLength, length), length);
        length = newLength;
    }

    void flip(long bit) {
        long at = bit / 8;
        if (bit < 0 || at >= length) {
            throw new IllegalArgumentException("bit " + bit + ": give one of the file's " + length * 8);
        }
        pages.computeIfAbsent(at / PAGE, number -> new byte[PAGE])[offset(at)] ^= (byte) (1 << bit % 8);
    }

    private void clear(long from, long to) {
        if (from >= to) {
            return;
        }
        long firstWhole = (from + PAGE - 1) / PAGE;
        long endWhole = to / PAGE;
        if (firstWhole < endWhole) {
            pages.subMap(firstWhole, endWhole).clear();
        }
        fill(from, Math.min(to, firstWhole * PAGE));
        fill(Math.max(from, endWhole * PAGE), to);
    }

    /** Zeros a range that lies within one page. */
    private void fill(long from, long to) {
        byte[] page = from < to ? pages.get(from / PAGE) : null;
        if (page != null) {
            Arrays.fill(page, offset(from), offset(to - 1) + 1, (byte) 0);
        }
    }

    private static int offset(long position) {
        return (int) (position % PAGE);
    }
}
