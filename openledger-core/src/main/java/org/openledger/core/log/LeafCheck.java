/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.security.MessageDigest;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Sha256;

/** Compares leaves that are read with their hashes in the tree. Not for use by several threads at once. */
public final class LeafCheck {
    private final MessageDigest sha256 = Sha256.digest();
    private final MerkleTree tree;

    /** A check against this tree. */
    public LeafCheck(MerkleTree tree) {
        this.tree = tree;
    }

    /**
     * Checks one leaf.
     *
     * @throws TamperedException if it is not the one that was appended
     */
    public void require(long index, byte[] leaf) {
        sha256.update(Merkle.LEAF_PREFIX);
        Hash found = Hash.of(sha256.digest(leaf));
        Hash expected = tree.leaf(index);
        if (!found.equals(expected)) {
            throw new TamperedException("leaf " + index, "hash " + expected, "hash " + found);
        }
    }
}
