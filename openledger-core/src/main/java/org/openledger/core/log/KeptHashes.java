/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.spi.HashStore;

/**
 * A log's tree as it is kept between two openings: for each block of {@value NodeBlocks#LEAVES} leaves their hashes, then the block's root.
 *
 * <p>Nothing kept is believed. The blocks' roots must lead to the root that was signed before the tree is used at all; a block's leaf hashes must lead to its
 * root before the first of them is used, else they are computed again from the leaves. So opening reads one hash for each block, and the
 * leaves behind the last.
 */
public final class KeptHashes {
    private static final int RECORD = NodeBlocks.LEAVES + 1;

    private final HashStore store;
    private final LeafSource leaves;

    /** What is kept in this store of the log with these leaves. */
    public KeptHashes(HashStore store, LeafSource leaves) {
        this.store = store;
        this.leaves = leaves;
    }

    /** The tree of the first {@code size} leaves, if what is kept and the leaves behind it lead to this root. */
    public Optional<MerkleTree> resume(long size, Hash root) {
        long blocks = Math.min(store.size() / RECORD, size / NodeBlocks.LEAVES);
        List<Hash> roots = new ArrayList<>();
        for (long block = 0; block < blocks; block++) {
            roots.add(Hash.of(store.read(block * RECORD + NodeBlocks.LEAVES, 1)));
        }
        MerkleTree tree = new MerkleTree(roots, block -> load(block, roots.get((int) block)));
        leaves.read(tree.size(), size, (index, leaf) -> tree.append(leaf));
        return tree.root().equals(root) ? Optional.of(tree) : Optional.empty();
    }

    /** Drops what was kept. */
    public void forget() {
        store.append(0, new byte[0]);
    }

    /** Keeps the blocks of a tree's first {@code size} leaves that are complete and not kept yet. */
    public void keep(MerkleTree tree, long size) {
        for (long block = store.size() / RECORD; block < size / NodeBlocks.LEAVES; block++) {
            byte[] record = new byte[RECORD * Hash.BYTES];
            for (int i = 0; i < NodeBlocks.LEAVES; i++) {
                tree.leaf(block * NodeBlocks.LEAVES + i).copyTo(record, i * Hash.BYTES);
            }
            tree.node(NodeBlocks.LEVEL, block).copyTo(record, NodeBlocks.LEAVES * Hash.BYTES);
            store.append(block * RECORD, record);
        }
    }

    private byte[] load(long block, Hash root) {
        MerkleTree kept = new MerkleTree();
        byte[] hashes = store.read(block * RECORD, NodeBlocks.LEAVES);
        for (int i = 0; i < NodeBlocks.LEAVES; i++) {
            kept.append(Hash.at(hashes, i * Hash.BYTES));
        }
        return kept.root().equals(root) ? kept.firstBlock() : hash(block, root);
    }

    private byte[] hash(long block, Hash root) {
        long first = block * NodeBlocks.LEAVES;
        MerkleTree hashed = new MerkleTree();
        leaves.read(first, first + NodeBlocks.LEAVES, (index, leaf) -> hashed.append(leaf));
        if (!hashed.root().equals(root)) {
            throw new TamperedException(
                    "leaves " + first + " to " + (first + NodeBlocks.LEAVES - 1),
                    "node " + root + ", as the signed root says",
                    "node " + hashed.root());
        }
        return hashed.firstBlock();
    }
}
