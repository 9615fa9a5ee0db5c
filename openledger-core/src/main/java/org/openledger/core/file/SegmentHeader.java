/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.openledger.TamperedException;
import org.openledger.spi.DiskFile;

/**
 * The first bytes of a segment.
 *
 * @param first the index of its first leaf
 * @param length how many bytes it has until it is sealed
 */
record SegmentHeader(long first, long length) {

    /** How long it is. */
    static final int BYTES = 28;

    private static final long MAGIC = 0x4F4C5345474D5431L;

    ByteBuffer encode() {
        ByteBuffer bytes =
                ByteBuffer.allocate(BYTES).putLong(MAGIC).putLong(first).putLong(length);
        return bytes.putInt(Crc.of(bytes.array(), 0, BYTES - Crc.BYTES)).flip();
    }

    /**
     * Reads the header that a segment of this name must have.
     *
     * @throws TamperedException if it has another
     */
    static SegmentHeader read(DiskFile file, String name) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        if (file.read(0, bytes) < BYTES) {
            throw new TamperedException(name, "at least " + BYTES + " bytes", bytes.position() + " bytes");
        }
        int recorded = bytes.getInt(BYTES - Crc.BYTES);
        int found = Crc.of(bytes.array(), 0, BYTES - Crc.BYTES);
        if (recorded != found) {
            throw new TamperedException(name + " at 0", Crc.text(recorded), Crc.text(found));
        }
        bytes.flip();
        if (bytes.getLong() != MAGIC) {
            throw new TamperedException(name + " at 0", "OLSEGMT1", "other first bytes");
        }
        SegmentHeader header = new SegmentHeader(bytes.getLong(), bytes.getLong());
        if (header.first != Names.number(name)) {
            throw new TamperedException(name, "first leaf " + Names.number(name), "first leaf " + header.first);
        }
        return header;
    }
}
