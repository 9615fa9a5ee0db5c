/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openledger.TamperedException;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** The file {@code lease}: the newest lease, and how many leaves were certainly durable when it was written. */
final class LeaseFile {

    private static final long MAGIC = 0x4F4C4C4541534531L;
    private static final int FIXED = 3 * Long.BYTES + Crc.BYTES;

    /** Four bytes for each of the 100 characters of a writer's name, and what is fixed. */
    private static final int MAX_BYTES = FIXED + 400;

    private final WholeFiles files;

    LeaseFile(WholeFiles files) {
        this.files = files;
    }

    /**
     * Reads the file.
     *
     * @return what it says, or nothing if there is none
     * @throws TamperedException if it is not as it was written
     */
    Optional<Entry> read() throws IOException {
        return files.read(Names.LEASE, MAX_BYTES).map(LeaseFile::decode);
    }

    /** Replaces the file; it is durable when this returns. */
    void write(Entry entry) throws IOException {
        byte[] name = entry.lease().writer().name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED + name.length)
                .putLong(MAGIC)
                .putLong(entry.lease().term())
                .putLong(entry.durable())
                .put(name);
        bytes.putInt(Crc.of(bytes.array(), 0, bytes.position()));
        files.putDurably(Names.LEASE, bytes.flip());
    }

    private static Entry decode(byte[] bytes) {
        if (bytes.length <= FIXED || bytes.length > MAX_BYTES) {
            throw tampered(FIXED + 1 + " to " + MAX_BYTES + " bytes", bytes.length + " bytes");
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        int end = bytes.length - Crc.BYTES;
        int recorded = from.getInt(end);
        int found = Crc.of(bytes, 0, end);
        if (recorded != found) {
            throw tampered(Crc.text(recorded), Crc.text(found));
        }
        if (from.getLong() != MAGIC) {
            throw tampered("OLLEASE1", "other first bytes");
        }
        long term = from.getLong();
        long durable = from.getLong();
        String name = new String(bytes, from.position(), end - from.position(), StandardCharsets.UTF_8);
        return new Entry(new WriterLease(new WriterId(name), term), durable);
    }

    private static TamperedException tampered(String expected, String found) {
        return new TamperedException("file " + Names.LEASE, expected, found);
    }

    /**
     * What the file says.
     *
     * @param lease the newest lease
     * @param durable how many leaves were durable when this was written: there can never be fewer
     */
    record Entry(WriterLease lease, long durable) {}
}
