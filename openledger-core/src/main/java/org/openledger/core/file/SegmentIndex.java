/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.OptionalLong;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/**
 * Where the leaves of sealed segments begin: a file beside each, 4 bytes a leaf, big-endian. Thread-safe.
 *
 * <p>A projection that is never forced and never trusted: the record at an offset must be the leaf, else the segment is read whole and the file written anew.
 */
final class SegmentIndex {

    private final Disk disk;
    private final Handles handles;

    SegmentIndex(Disk disk, Handles handles) {
        this.disk = disk;
        this.handles = handles;
    }

    /** Looks up where a leaf may begin. */
    OptionalLong lookUp(long segment, long leaf) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES);
        try {
            int read = handles.with(Names.index(segment), file -> file.read((leaf - segment) * Integer.BYTES, entry));
            return read == Integer.BYTES ? OptionalLong.of(entry.getInt(0)) : OptionalLong.empty();
        } catch (NoSuchFileException absent) {
            return OptionalLong.empty();
        }
    }

    /** Reads the whole segment, which must be sound, and writes its index anew. */
    synchronized Offsets.View rebuild(long segment) throws IOException {
        String name = Names.segment(segment);
        Offsets.View offsets = handles.with(name, file -> SegmentScan.sealed(file, name))
                .offsets()
                .view();
        write(segment, offsets);
        return offsets;
    }

    /** Writes the index of a segment; if that cannot be, it is rebuilt when it is needed. */
    void write(long segment, Offsets.View offsets) {
        ByteBuffer bytes = ByteBuffer.allocate(offsets.count() * Integer.BYTES);
        for (int i = 0; i < offsets.count(); i++) {
            bytes.putInt(offsets.at(i));
        }
        try (DiskFile file = disk.open(Names.index(segment))) {
            file.write(0, bytes.flip());
            if (file.size() > bytes.limit()) {
                file.truncate(bytes.limit());
            }
        } catch (IOException notNow) {
            return;
        }
    }
}
