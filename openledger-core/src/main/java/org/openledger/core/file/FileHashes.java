/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.openledger.internal.Require;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;
import org.openledger.spi.HashStore;

/** Hashes of the tree in one file, without anything around them. One thread appends, any number read. */
final class FileHashes implements HashStore, AutoCloseable {

    private final DiskFile file;
    private volatile long size;

    private FileHashes(DiskFile file) throws IOException {
        this.file = file;
        this.size = file.size() / HASH;
    }

    static FileHashes open(Disk disk) throws IOException {
        return new FileHashes(disk.open(Names.HASHES));
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized void append(long position, byte[] hashes) {
        Require.inRange(position, 0, size, "position of the hashes");
        Require.inRange(hashes.length % HASH, 0, 0, "bytes beyond whole hashes");
        try {
            if (position < size) {
                size = position;
                file.truncate(position * HASH);
            }
            file.write(position * HASH, ByteBuffer.wrap(hashes));
            size = position + hashes.length / HASH;
        } catch (IOException e) {
            throw Failures.io("write hashes of the tree", e);
        }
    }

    @Override
    public byte[] read(long position, int count) {
        Objects.checkFromIndexSize(position, count, size);
        ByteBuffer hashes = ByteBuffer.allocate(Math.multiplyExact(count, HASH));
        try {
            file.read(position * HASH, hashes);
        } catch (IOException e) {
            throw Failures.io("read hashes of the tree", e);
        }
        return hashes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
