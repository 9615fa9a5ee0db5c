/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.openledger.OpenLedgerException;
import org.openledger.spi.StaleWriterException;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** What handles are opened on and what outlives them: in place of a disk. Thread-safe; readers never wait. */
final class MemoryMedium {

    private final MemoryBlobs blobs = new MemoryBlobs();
    private final MemorySnapshots snapshots = new MemorySnapshots();
    private volatile MemoryLog log = MemoryLog.EMPTY;
    private WriterLease newest = new WriterLease(new WriterId("nobody"), 0);

    MemoryLog log() {
        return log;
    }

    MemoryBlobs blobs() {
        return blobs;
    }

    MemorySnapshots snapshots() {
        return snapshots;
    }

    synchronized WriterLease lease(WriterId writer) {
        newest = new WriterLease(writer, Math.incrementExact(newest.term()));
        return newest;
    }

    /**
     * Publishes the leaves and the checkpoint at once.
     *
     * @param alive tells whether the writer's handle is still usable; what dies before this point writes nothing
     */
    synchronized long append(
            BooleanSupplier alive, WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] checkpoint) {
        if (!alive.getAsBoolean()) {
            throw new OpenLedgerException("STORAGE_ENDED", "the storage was closed or crashed: open it again");
        }
        if (!lease.equals(newest)) {
            throw new StaleWriterException("lease " + lease + " is not the newest, " + newest + ": take a new lease");
        }
        if (expectedSize != log.size()) {
            throw new StaleWriterException(
                    "expected " + expectedSize + " leaves, there are " + log.size() + ": read on and decide again");
        }
        MemoryLog next = log.append(leaves, checkpoint);
        log = next;
        return next.size();
    }

    /** Runs an act between two appends. */
    synchronized void betweenAppends(Runnable act) {
        act.run();
    }
}
