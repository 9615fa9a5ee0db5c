/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openledger.audit.Hash;

/**
 * The way from the root of a tree down to a subtree, one split after the other: what prover and verifier have in common.
 *
 * <p>At each split the way goes to one side, and the root of the other side, the sibling, belongs to the path. When the subtree itself is split, the way follows its
 * right part; its left part is then a sibling that lies inside the subtree, and the last right part comes first in the path (SUBPROOF of RFC 6962 §2.1.2,
 * SUBTREE_SUBPROOF of draft-ietf-plants-merkle-tree-certs §4.4).
 *
 * @param bottom where the way ends: the subtree, or its last right part when it was split
 * @param whole whether {@code bottom} is the whole subtree, whose root the verifier knows
 * @param siblings what was passed, the lowest first
 */
record Descent(Subtree bottom, boolean whole, Iterable<Sibling> siblings, int splits) {
    /** On which side of the way a sibling lies, and whether inside the subtree. */
    enum Side {
        RIGHT,
        LEFT,
        LEFT_INSIDE
    }

    /** The other side of a split: the leaves from {@code start} to before {@code end}. */
    record Sibling(Side side, long start, long end) {}

    /** The way to a subtree that is not empty, in a tree of at least {@code subtree.end()} leaves. */
    static Descent to(Subtree subtree, long treeSize) {
        Deque<Sibling> siblings = new ArrayDeque<>();
        long start = subtree.start();
        long low = 0;
        long high = treeSize;
        while (low < start || subtree.end() < high) {
            long split = low + Long.highestOneBit(high - low - 1);
            if (subtree.end() <= split) {
                siblings.addFirst(new Sibling(Side.RIGHT, split, high));
                high = split;
            } else {
                siblings.addFirst(new Sibling(start >= split ? Side.LEFT : Side.LEFT_INSIDE, low, split));
                low = split;
                start = Math.max(start, split);
            }
        }
        return new Descent(new Subtree(low, high), low == subtree.start(), siblings, siblings.size());
    }

    /** How many hashes the path has. */
    int pathLength() {
        return splits + (whole ? 0 : 1);
    }

    /** Whether a path of the right length connects the subtree's root with the tree's. */
    boolean leads(List<Hash> path, Hash root, Hash treeRoot) {
        int next = 0;
        Hash subtreeHash = whole ? root : path.get(next++);
        Hash treeHash = subtreeHash;
        for (Sibling sibling : siblings) {
            Hash other = path.get(next++);
            if (sibling.side == Side.LEFT_INSIDE) {
                subtreeHash = Merkle.node(other, subtreeHash);
            }
            treeHash = sibling.side == Side.RIGHT ? Merkle.node(treeHash, other) : Merkle.node(other, treeHash);
        }
        return subtreeHash.equals(root) && treeHash.equals(treeRoot);
    }
}
