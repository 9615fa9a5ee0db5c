/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;
import org.openledger.audit.Hash;

/**
 * The lower levels of a growing tree, in blocks of {@value #LEAVES} leaves: one thread adds, others read what was published to them.
 *
 * <p>Inside a block the nodes stand in the order of their completion. A block that is not in memory is loaded when it is asked for; who
 * loads it sees to it that it is the right one. A reader must have learnt of a node through a volatile read that follows the writer's
 * volatile write after adding it.
 */
final class NodeBlocks {
    /** The level that these blocks' roots have; they do not hold it themselves. */
    static final int LEVEL = 11;

    static final int LEAVES = 1 << LEVEL;

    private static final int NODES = 2 * LEAVES - 2;
    private static final int INITIAL_BLOCKS = 4;

    private final LongFunction<byte[]> loader;
    private volatile AtomicReferenceArray<byte[]> blocks;

    /** Blocks of which so many are left to the loader. */
    NodeBlocks(long known, LongFunction<byte[]> loader) {
        this.loader = loader;
        this.blocks = new AtomicReferenceArray<>(Math.toIntExact(Math.max(INITIAL_BLOCKS, known)));
    }

    /** Adds the 32 bytes at the start of {@code hash}: the node of this level that ends with this leaf. */
    void put(int level, long lastLeaf, byte[] hash) {
        System.arraycopy(hash, 0, blockToFill(lastLeaf), offset(level, lastLeaf), Hash.BYTES);
    }

    Hash get(int level, long lastLeaf) {
        return Hash.at(block(lastLeaf >>> LEVEL), offset(level, lastLeaf));
    }

    void digest(MessageDigest digest, int level, long lastLeaf) {
        digest.update(block(lastLeaf >>> LEVEL), offset(level, lastLeaf), Hash.BYTES);
    }

    /** How many bytes a block has. */
    static int bytes() {
        return NODES * Hash.BYTES;
    }

    /** Where a node stands in its block. */
    static int offset(int level, long lastLeaf) {
        int leaf = (int) lastLeaf & LEAVES - 1;
        return (2 * leaf - Integer.bitCount(leaf) + level) * Hash.BYTES;
    }

    /** The nodes of a block, loaded if need be; nobody changes them. */
    byte[] block(long number) {
        int index = (int) number;
        byte[] block = blocks.get(index);
        if (block == null) {
            block = loader.apply(number);
            blocks.set(index, block);
        }
        return block;
    }

    private byte[] blockToFill(long lastLeaf) {
        int index = Math.toIntExact(lastLeaf >>> LEVEL);
        if ((lastLeaf & LEAVES - 1) != 0) {
            return blocks.get(index);
        }
        AtomicReferenceArray<byte[]> known = blocks;
        if (index >= known.length()) {
            blocks = grown(known);
        }
        byte[] block = blocks.get(index);
        if (block == null) {
            block = new byte[bytes()];
            blocks.set(index, block);
        }
        return block;
    }

    /** Twice the room; what a reader loads meanwhile may be lost, and is loaded again. */
    private static AtomicReferenceArray<byte[]> grown(AtomicReferenceArray<byte[]> known) {
        AtomicReferenceArray<byte[]> grown = new AtomicReferenceArray<>(2 * known.length());
        for (int i = 0; i < known.length(); i++) {
            grown.set(i, known.get(i));
        }
        return grown;
    }
}
