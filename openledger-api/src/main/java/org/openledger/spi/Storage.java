/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.List;
import java.util.Optional;

/**
 * Where a ledger lies. The memory implementation is the executable specification; the test kit's contract holds every
 * other to it.
 *
 * <p>Guarantees: leaves are never changed or removed; an append is all or nothing and, where durability is claimed, on
 * stable storage when it returns; one writer at a time.
 */
public interface Storage extends AutoCloseable {

    /** The longest leaf, in bytes. */
    int MAX_LEAF = 60_000;

    /** The most leaves that one append takes. */
    int MAX_BATCH = 10_000;

    /**
     * Takes the right to write; it fences every lease that was given before.
     *
     * @param writer who writes
     * @return the newest lease
     */
    WriterLease lease(WriterId writer);

    /**
     * Appends leaves and the checkpoint that covers them, atomically.
     *
     * @param lease the newest lease
     * @param expectedSize how many leaves the writer believes to be there
     * @param leaves 1 to {@value #MAX_BATCH}, each of 1 to {@value #MAX_LEAF} bytes
     * @param signedCheckpoint the signed note over all leaves including these, 1 to {@value
     *     org.openledger.audit.Checkpoint#MAX_NOTE_BYTES} bytes
     * @return the new size
     * @throws IllegalArgumentException if something is out of bounds; nothing changed
     * @throws StaleWriterException if the lease was fenced or the size is another; nothing changed
     * @throws org.openledger.OpenLedgerException if the storage failed; nothing changed
     */
    long append(WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] signedCheckpoint);

    /**
     * Reads leaves in order.
     *
     * @param from the first index
     * @param to the index behind the last
     * @param visitor who receives them
     * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= size()}
     */
    void read(long from, long to, LeafVisitor visitor);

    /** Returns how many leaves there are. */
    long size();

    /** Returns the newest checkpoint. */
    Optional<byte[]> checkpoint();

    /** Returns where sealed contents lie. */
    BlobStore blobs();

    /** Returns where snapshots lie. */
    SnapshotStore snapshots();

    /** Returns where hashes of the tree lie, if this keeps any. */
    default Optional<HashStore> hashes() {
        return Optional.empty();
    }

    @Override
    void close();
}
