/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openledger.spi.LeafVisitor;

/**
 * An immutable state of the log: what a reader holds while the writer makes the next.
 *
 * <p>Leaves lie in chunks that never move and that consecutive states share, so an append copies no leaf that was there
 * before; once per chunk it copies the list of chunks. Slots beyond the size belong to the writer, who fills them before
 * the state that counts them is published.
 */
final class MemoryLog {

    /** A log without leaves. */
    static final MemoryLog EMPTY = new MemoryLog(new byte[0][][], 0, null);

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final byte[][][] chunks;
    private final long size;
    private final byte @Nullable [] checkpoint;

    private MemoryLog(byte[][][] chunks, long size, byte @Nullable [] checkpoint) {
        this.chunks = chunks;
        this.size = size;
        this.checkpoint = checkpoint;
    }

    long size() {
        return size;
    }

    Optional<byte[]> checkpoint() {
        return checkpoint == null ? Optional.empty() : Optional.of(Checked.open(checkpoint, "checkpoint"));
    }

    void read(long from, long to, LeafVisitor visitor) {
        for (long index = from; index < to; index++) {
            visitor.visit(index, Checked.open(sealedLeaf(index), "leaf " + index));
        }
    }

    /**
     * Returns the next state. Only the newest state may be appended to, by one thread at a time.
     *
     * @param leaves sealed leaves
     * @param newCheckpoint the sealed checkpoint over all leaves including these
     */
    MemoryLog append(List<byte[]> leaves, byte[] newCheckpoint) {
        byte[][][] grown = chunks;
        long index = size;
        for (byte[] leaf : leaves) {
            int chunk = chunkOf(index);
            if (chunk == grown.length) {
                grown = Arrays.copyOf(grown, chunk + 1);
                grown[chunk] = new byte[CHUNK][];
            }
            grown[chunk][slotOf(index)] = leaf;
            index++;
        }
        return new MemoryLog(grown, index, newCheckpoint);
    }

    /** Returns the stored bytes themselves, for whoever wants to spoil them. */
    byte[] sealedLeaf(long index) {
        return chunks[chunkOf(index)][slotOf(index)];
    }

    /** Returns the stored bytes themselves, for whoever wants to spoil them. */
    Optional<byte[]> sealedCheckpoint() {
        return Optional.ofNullable(checkpoint);
    }

    private static int chunkOf(long index) {
        return Math.toIntExact(index >>> CHUNK_BITS);
    }

    private static int slotOf(long index) {
        return (int) index & (CHUNK - 1);
    }
}
