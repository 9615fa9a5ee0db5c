/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openledger.OpenLedgerException;
import org.openledger.core.file.DiskStorage;
import org.openledger.core.file.LogOptions;
import org.openledger.core.file.RealDisk;
import org.openledger.spi.BlobStore;
import org.openledger.spi.Disk;
import org.openledger.spi.HashStore;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.SnapshotStore;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/**
 * A storage in a directory: the embedded default, without a server and without anything native.
 *
 * <p>An append writes its leaves and their checkpoint at once and forces them once; it is there as a whole or not at all, and durable when it returns. Every
 * record carries checksums: one changed bit is found when it is opened or read, at the latest, and is never handed out. After a write or a force that failed it
 * can only be read until it is opened again. The format is {@code docs/reference/log-format.md}; a copy of the closed directory is a backup.
 *
 * <p>Errors, by the code of the {@link OpenLedgerException}: {@code STORAGE_LOCKED} (in use), {@code STORAGE_FOREIGN} (the directory of something else), {@code
 * STORAGE_FORMAT} (written by a newer program), {@code STORAGE_IO} (the disk failed or is full), {@code STORAGE_READ_ONLY} (it failed earlier), {@code TAMPERED}
 * (something does not check or is missing).
 *
 * <p>Thread-safe: one writer at a time, readers never wait and see whole batches. Memory: 4 bytes for each leaf of the last segment, and up to 1 MiB for each
 * reader. An interrupt does not end reading or writing; one that comes during a force counts as a failed force.
 */
public final class FileStorage implements Storage {

    private final DiskStorage storage;

    private FileStorage(DiskStorage storage) {
        this.storage = storage;
    }

    /**
     * Opens the storage in a directory; begins one if the directory is empty or not there.
     *
     * @param directory where
     * @return the only handle on it, in this and all processes
     * @throws OpenLedgerException if it is in use, holds something else, or cannot be read or written
     * @throws org.openledger.TamperedException if something in it does not check
     */
    public static FileStorage at(Path directory) {
        RealDisk disk = disk(directory);
        try {
            return new FileStorage(DiskStorage.open(disk, LogOptions.STANDARD.madeAhead()));
        } catch (RuntimeException e) {
            close(disk, e);
            throw e;
        }
    }

    /**
     * Opens the storage on a disk; begins one if the disk is empty.
     *
     * @param disk where; closed with the storage, and left to the caller if this throws
     * @return the only handle on it
     * @throws OpenLedgerException if it is in use, holds something else, or cannot be read or written
     * @throws org.openledger.TamperedException if something on it does not check
     */
    public static FileStorage on(Disk disk) {
        return new FileStorage(DiskStorage.open(disk, LogOptions.STANDARD));
    }

    private static RealDisk disk(Path directory) {
        try {
            return RealDisk.at(directory);
        } catch (IOException e) {
            throw new OpenLedgerException(
                    "STORAGE_IO",
                    "cannot make or open the directory " + directory + ": look at its rights and its path",
                    e);
        }
    }

    private static void close(RealDisk disk, RuntimeException why) {
        try {
            disk.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    public WriterLease lease(WriterId writer) {
        return storage.lease(writer);
    }

    @Override
    public long append(WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] signedCheckpoint) {
        return storage.append(lease, expectedSize, leaves, signedCheckpoint);
    }

    @Override
    public void read(long from, long to, LeafVisitor visitor) {
        storage.read(from, to, visitor);
    }

    @Override
    public long size() {
        return storage.size();
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return storage.checkpoint();
    }

    @Override
    public BlobStore blobs() {
        return storage.blobs();
    }

    @Override
    public SnapshotStore snapshots() {
        return storage.snapshots();
    }

    @Override
    public Optional<HashStore> hashes() {
        return storage.hashes();
    }

    @Override
    public void close() {
        storage.close();
    }
}
