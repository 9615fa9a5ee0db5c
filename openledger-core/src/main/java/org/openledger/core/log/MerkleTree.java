/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;
import org.openledger.core.crypto.Sha256;

/**
 * The Merkle tree of a log that grows (RFC 6962 §2.1): every complete node is kept, so that every earlier size can still be proved.
 *
 * <p>Appending costs one to two hashes on average, a root or a proof of any size up to the current one at most 64. A leaf takes 64 bytes of memory; of a tree
 * that was resumed from {@link KeptHashes}, only those whose neighbourhood was asked for. One thread appends; any number of threads read meanwhile, each seeing a
 * tree whose {@link #size} only grows.
 *
 * <p>Nodes stand in the order of their completion, a leaf before the nodes that it completes: the node of 2<sup>l</sup> leaves that ends with leaf m has the
 * position 2m − bitCount(m) + l; below level {@value NodeBlocks#LEVEL} within its block, from there on among the blocks' roots.
 */
public final class MerkleTree {
    private final NodeBlocks lower;
    private final HashColumn upper = new HashColumn();
    private final MessageDigest digest = Sha256.digest();
    private final byte[] scratch = new byte[Hash.BYTES];
    private volatile long size;

    /** A tree without leaves. */
    public MerkleTree() {
        this(List.of(), block -> {
            throw new OpenLedgerBug("block " + block + " was never out of memory");
        });
    }

    /** A tree that begins with the blocks that have these roots; their nodes are loaded when asked for. */
    MerkleTree(List<Hash> blockRoots, LongFunction<byte[]> loader) {
        lower = new NodeBlocks(blockRoots.size(), loader);
        for (Hash root : blockRoots) {
            long block = size >>> NodeBlocks.LEVEL;
            root.copyTo(scratch, 0);
            completeFrom(NodeBlocks.LEVEL, ((block + 1) << NodeBlocks.LEVEL) - 1);
        }
    }

    /** Appends a leaf with this content and says which index it has. */
    public long append(byte[] entry) {
        digest.update(Merkle.LEAF_PREFIX);
        digest.update(entry);
        finishHash();
        return appendScratch();
    }

    /** Appends a leaf whose hash was computed elsewhere ({@link Merkle#leaf}) and says which index it has. */
    public long append(Hash leaf) {
        leaf.copyTo(scratch, 0);
        return appendScratch();
    }

    /** How many leaves there are; readers may ask for every size and index below. */
    public long size() {
        return size;
    }

    /** The root of the whole tree as it is now. */
    public Hash root() {
        return root(size);
    }

    /**
     * The root of the first {@code treeSize} leaves.
     *
     * @throws IllegalArgumentException when there are fewer
     */
    public Hash root(long treeSize) {
        requireSize(treeSize);
        return treeSize == 0 ? Merkle.EMPTY_ROOT : root(0, treeSize);
    }

    /**
     * The hash of the leaf with this index.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Hash leaf(long index) {
        return node(0, index);
    }

    /**
     * The hash of a complete node: the {@code index}-th of those over 2<sup>level</sup> leaves.
     *
     * @throws IllegalArgumentException when it is not complete yet
     */
    public Hash node(int level, long index) {
        long known = size;
        if (level < 0 || level >= Long.SIZE - 1 || index < 0 || index >= known >>> level) {
            throw new IllegalArgumentException(
                    "no complete node " + index + " at level " + level + " in a tree of size " + known);
        }
        return complete(level, ((index + 1) << level) - 1);
    }

    /**
     * The proof that leaf {@code index} is among the first {@code treeSize}.
     *
     * @throws IllegalArgumentException unless 0 &lt;= index &lt; treeSize &lt;= size
     */
    public InclusionProof inclusion(long index, long treeSize) {
        requireSize(treeSize);
        if (index < 0 || index >= treeSize) {
            throw new IllegalArgumentException("a tree of size " + treeSize + " has no leaf " + index);
        }
        return new InclusionProof(index, treeSize, path(new Subtree(index, index + 1), treeSize));
    }

    /**
     * The proof that the first {@code toSize} leaves begin with the first {@code fromSize}.
     *
     * @throws IllegalArgumentException unless 1 &lt;= fromSize &lt;= toSize &lt;= size
     */
    public ConsistencyProof consistency(long fromSize, long toSize) {
        requireSize(toSize);
        if (fromSize < 1 || fromSize > toSize) {
            throw new IllegalArgumentException(
                    "no proof from size " + fromSize + " to " + toSize + ": 1 <= from <= to");
        }
        return new ConsistencyProof(fromSize, toSize, path(new Subtree(0, fromSize), toSize));
    }

    private List<Hash> path(Subtree subtree, long treeSize) {
        Descent descent = Descent.to(subtree, treeSize);
        List<Hash> path = new ArrayList<>(descent.pathLength());
        if (!descent.whole()) {
            path.add(root(descent.bottom().start(), descent.bottom().end()));
        }
        for (Descent.Sibling sibling : descent.siblings()) {
            path.add(root(sibling.start(), sibling.end()));
        }
        return path;
    }

    /** The root of a subtree that is not empty: of its complete nodes, joined from the right. */
    private Hash root(long start, long end) {
        int level = Long.numberOfTrailingZeros(end - start);
        long low = end - (1L << level);
        Hash root = complete(level, end - 1);
        while (low > start) {
            level = Long.numberOfTrailingZeros(low - start);
            root = Merkle.node(complete(level, low - 1), root);
            low -= 1L << level;
        }
        return root;
    }

    private long appendScratch() {
        long index = size;
        completeFrom(0, index);
        return index;
    }

    /** Adds the node in {@code scratch} and every node that it completes; the tree then ends with this leaf. */
    private void completeFrom(int lowest, long lastLeaf) {
        add(lowest, lastLeaf);
        for (int level = lowest; (lastLeaf >>> level & 1) == 1; level++) {
            digest.update(Merkle.NODE_PREFIX);
            digest(level, lastLeaf - (1L << level));
            digest.update(scratch);
            finishHash();
            add(level + 1, lastLeaf);
        }
        size = lastLeaf + 1;
    }

    private void add(int level, long lastLeaf) {
        if (level < NodeBlocks.LEVEL) {
            lower.put(level, lastLeaf, scratch);
        } else {
            upper.add(scratch);
        }
    }

    /** The complete node of this level that ends with this leaf. */
    private Hash complete(int level, long lastLeaf) {
        return level < NodeBlocks.LEVEL ? lower.get(level, lastLeaf) : upper.get(positionAbove(level, lastLeaf));
    }

    private void digest(int level, long lastLeaf) {
        if (level < NodeBlocks.LEVEL) {
            lower.digest(digest, level, lastLeaf);
        } else {
            upper.digest(digest, positionAbove(level, lastLeaf));
        }
    }

    /** The nodes of the first {@value NodeBlocks#LEAVES} leaves below their root, as {@link NodeBlocks} holds them. */
    byte[] firstBlock() {
        return lower.block(0);
    }

    private void finishHash() {
        try {
            digest.digest(scratch, 0, scratch.length);
        } catch (DigestException e) {
            throw new OpenLedgerBug("SHA-256 has " + Hash.BYTES + " bytes", e);
        }
    }

    private void requireSize(long treeSize) {
        long known = size;
        if (treeSize < 0 || treeSize > known) {
            throw new IllegalArgumentException("tree size " + treeSize + ": this tree has " + known + " leaves");
        }
    }

    private static long positionAbove(int level, long lastLeaf) {
        long block = lastLeaf >>> NodeBlocks.LEVEL;
        return 2 * block - Long.bitCount(block) + level - NodeBlocks.LEVEL;
    }
}
