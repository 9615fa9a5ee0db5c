/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.openledger.Bytes;
import org.openledger.internal.Require;
import org.openledger.spi.Disk;
import org.openledger.spi.SnapshotStore;

/** Snapshots as files. Thread-safe; beyond {@value #MAX_KEPT} the lowest is dropped, and so is one that does not check or cannot be read. */
final class FileSnapshots implements SnapshotStore {

    /** How many snapshots are kept. */
    static final int MAX_KEPT = 4;

    private static final long MAGIC = 0x4F4C534E41505331L;
    private static final int HEADER = 2 * Long.BYTES + Crc.BYTES;

    /** The longest file that is read, in bytes. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 16;

    private final Disk disk;
    private final WholeFiles files;

    FileSnapshots(Disk disk, WholeFiles files) {
        this.disk = disk;
        this.files = files;
    }

    @Override
    public synchronized void put(long height, byte[] snapshot) {
        Require.nonNegative(height, "snapshot height");
        ByteBuffer header = ByteBuffer.allocate(HEADER).putLong(MAGIC).putLong(height);
        header.putInt(checksum(height, snapshot, 0)).flip();
        try {
            files.put(Names.snapshot(height), header, ByteBuffer.wrap(snapshot));
            SortedSet<String> kept = names();
            for (String lowest : kept) {
                if (kept.tailSet(lowest).size() > MAX_KEPT) {
                    disk.delete(lowest);
                }
            }
        } catch (IOException e) {
            throw Failures.io("store the snapshot at " + height, e);
        }
    }

    @Override
    public synchronized Optional<Stored> latest(long height) {
        try {
            TreeSet<String> names = new TreeSet<>(names());
            names.removeIf(name -> Names.number(name) > height);
            for (String name : names.descendingSet()) {
                Optional<Stored> stored = files.read(name, MAX_BYTES).flatMap(bytes -> decode(name, bytes));
                if (stored.isPresent()) {
                    return stored;
                }
                disk.delete(name);
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void clear() {
        try {
            for (String name : names()) {
                disk.delete(name);
            }
        } catch (IOException e) {
            throw Failures.io("drop the snapshots", e);
        }
    }

    private SortedSet<String> names() throws IOException {
        SortedSet<String> names = new TreeSet<>(disk.list(Names.SNAPSHOTS));
        names.removeIf(name -> !Names.isSnapshot(name));
        return names;
    }

    private static Optional<Stored> decode(String name, byte[] bytes) {
        if (bytes.length < HEADER) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        long magic = from.getLong();
        long height = from.getLong();
        int recorded = from.getInt();
        if (magic != MAGIC || height != Names.number(name) || recorded != checksum(height, bytes, HEADER)) {
            return Optional.empty();
        }
        return Optional.of(new Stored(height, Bytes.of(java.util.Arrays.copyOfRange(bytes, HEADER, bytes.length))));
    }

    private static int checksum(long height, byte[] bytes, int from) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(height).flip());
        crc.update(bytes, from, bytes.length - from);
        return (int) crc.getValue();
    }
}
