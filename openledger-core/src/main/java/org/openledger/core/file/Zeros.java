/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.openledger.spi.DiskFile;

/** Bytes that were never written, and making them so again. */
final class Zeros {

    private static final int CHUNK = 1 << 18;

    private Zeros() {}

    /** Returns where the first byte in a range is that is not zero; the end of the range if there is none. Beyond the file's end all is zero. */
    static long firstOther(DiskFile file, long from, long to) throws IOException {
        byte[] chunk = new byte[(int) Math.min(CHUNK, Math.max(0, to - from))];
        byte[] zeros = new byte[chunk.length];
        for (long at = from; at < to; at += chunk.length) {
            int wanted = (int) Math.min(chunk.length, to - at);
            int read = file.read(at, ByteBuffer.wrap(chunk, 0, wanted));
            int other = Arrays.mismatch(chunk, 0, read, zeros, 0, read);
            if (other >= 0) {
                return at + other;
            }
            if (read < wanted) {
                return to;
            }
        }
        return to;
    }

    static boolean only(DiskFile file, long from, long to) throws IOException {
        return firstOther(file, from, to) == to;
    }

    /** Writes zeros. */
    static void write(DiskFile file, long from, long to) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect((int) Math.min(CHUNK, Math.max(0, to - from)));
        for (long at = from; at < to; at += zeros.limit()) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), to - at));
            file.write(at, zeros);
        }
    }

    /** Writes zeros over whatever else there is in a range. */
    static void wipe(DiskFile file, long from, long to) throws IOException {
        for (long at = firstOther(file, from, to); at < to; at = firstOther(file, at, to)) {
            long behind = Math.min(to, at + CHUNK);
            write(file, at, behind);
            at = behind;
        }
    }
}
