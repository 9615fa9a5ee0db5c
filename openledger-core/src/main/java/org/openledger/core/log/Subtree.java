/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;

/**
 * A run of leaves that is a Merkle tree of its own inside every tree that is long enough (draft-ietf-plants-merkle-tree-certs §4): a single leaf, the first n
 * leaves, or any run that starts at a multiple of a power of two and is no longer than that.
 *
 * <p>A leaf's inclusion and a tree's consistency are both the statement that a subtree is in a tree, so one check serves both.
 *
 * @param start the first leaf, 0 at least, a multiple of the smallest power of two that is not below the number of leaves
 * @param end the leaf after the last, {@code start} at least; equal when the subtree is empty
 */
public record Subtree(long start, long end) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when these leaves are no tree of their own
     */
    public Subtree {
        if (start < 0 || end < start || (start < end && !isAligned(start, end - start))) {
            throw new IllegalArgumentException(
                    "the leaves " + start + " to " + end
                            + " are no subtree: 0 <= start <= end, start a multiple of the smallest power of two >= end - start");
        }
    }

    /** Whether {@code path} shows this subtree, with {@code root}, to be part of the tree of {@code treeSize} leaves with {@code treeRoot}. */
    public boolean isIn(long treeSize, List<Hash> path, Hash root, Hash treeRoot) {
        if (end > treeSize) {
            return false;
        }
        if (start == end) {
            return path.isEmpty() && root.equals(Merkle.EMPTY_ROOT);
        }
        Descent descent = Descent.to(this, treeSize);
        return path.size() == descent.pathLength() && descent.leads(path, root, treeRoot);
    }

    /** Whether {@code path} shows the leaf with that index in the whole log to be in this subtree with {@code root}. */
    public boolean includes(long index, List<Hash> path, Hash leaf, Hash root) {
        return index >= start
                && index < end
                && path.size() == InclusionProof.length(index - start, end - start)
                && Merkle.verify(new InclusionProof(index - start, end - start, path), leaf, root);
    }

    /** Whether this is one node of the tree: as many leaves as a power of two. */
    boolean isNode() {
        return Long.bitCount(end - start) == 1;
    }

    private static boolean isAligned(long start, long leaves) {
        return (start & (roundedUp(leaves) - 1)) == 0;
    }

    /** The smallest power of two that is not below; 2<sup>63</sup> is negative, and its mask is then right all the same. */
    private static long roundedUp(long leaves) {
        return leaves == 1 ? 1 : Long.highestOneBit(leaves - 1) << 1;
    }
}
