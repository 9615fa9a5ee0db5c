/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/**
 * Files that are there whole or not at all: written under another name, forced, renamed. Thread-safe.
 *
 * <p>What a power cut leaves under the other name lies in {@code temp} and is cleared at the next opening.
 */
final class WholeFiles {

    private final Disk disk;
    private final AtomicLong temporaries = new AtomicLong();
    private final Set<String> durableFolders = ConcurrentHashMap.newKeySet();

    WholeFiles(Disk disk) {
        this.disk = disk;
    }

    /** Puts a file in place of what had its name; its bytes are durable, its name is after {@link #forceNames}. */
    void put(String name, ByteBuffer... parts) throws IOException {
        String temporary = temporary();
        try {
            try (DiskFile file = disk.open(temporary)) {
                long position = 0;
                for (ByteBuffer part : parts) {
                    int length = part.remaining();
                    file.write(position, part);
                    position += length;
                }
                file.force();
            }
            disk.rename(temporary, name);
        } catch (IOException e) {
            discard(temporary, e);
            throw e;
        }
    }

    /** Puts a file in place of what had its name; bytes and name are durable. */
    void putDurably(String name, ByteBuffer... parts) throws IOException {
        put(name, parts);
        forceNames(Names.folder(name));
    }

    /** Makes durable which files are in a folder, and all folders above it. */
    void forceNames(String folder) throws IOException {
        disk.forceNames(folder);
        if (durableFolders.add(folder)) {
            for (String above = folder; !above.isEmpty(); ) {
                above = Names.folder(above);
                disk.forceNames(above);
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param most how many bytes it may have; of a longer one, that and one byte more are read
     * @return its bytes, or nothing if there is no such file
     */
    Optional<byte[]> read(String name, int most) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            byte[] bytes = new byte[(int) Math.min(file.size(), most + 1L)];
            int read = file.read(0, ByteBuffer.wrap(bytes));
            return Optional.of(read == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, read));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** Returns a name that nobody uses. */
    String temporary() {
        return Names.TEMP + "/" + temporaries.getAndIncrement();
    }

    /** Removes what an earlier process left unfinished. */
    void clearTemporaries() throws IOException {
        for (String name : disk.list(Names.TEMP)) {
            disk.delete(name);
        }
    }

    /** Removes what could not be finished, if that can be done. */
    void discard(String temporary, IOException why) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
