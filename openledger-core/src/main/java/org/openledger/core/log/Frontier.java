/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.util.ArrayList;
import java.util.List;
import org.openledger.audit.Hash;

/**
 * The right edge of a Merkle tree: just enough to append leaves and to say the root, in memory for at most 63 hashes.
 *
 * <p>It proves nothing about single leaves; {@link MerkleTree} does. Not for use by several threads at once.
 */
public final class Frontier {
    /** The complete subtrees from the largest to the smallest: one for each 1 in the binary form of the size. */
    private final List<Hash> complete = new ArrayList<>();

    private long size;

    /** Appends a leaf with this hash ({@link Merkle#leaf}). */
    public void append(Hash leaf) {
        Hash node = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            node = Merkle.node(complete.remove(complete.size() - 1), node);
        }
        complete.add(node);
        size++;
    }

    /** How many leaves were appended. */
    public long size() {
        return size;
    }

    /** The root of the tree over them. */
    public Hash root() {
        if (size == 0) {
            return Merkle.EMPTY_ROOT;
        }
        Hash root = complete.get(complete.size() - 1);
        for (int i = complete.size() - 2; i >= 0; i--) {
            root = Merkle.node(complete.get(i), root);
        }
        return root;
    }
}
