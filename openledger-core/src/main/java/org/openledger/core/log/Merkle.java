/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;
import org.openledger.core.crypto.Sha256;

/** The hashes of a Merkle tree and the check of its proofs (RFC 6962 §2.1): pure functions, SHA-256 throughout. */
public final class Merkle {
    /** The root of the tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_ROOT = Sha256.of();

    static final byte LEAF_PREFIX = 0;
    static final byte NODE_PREFIX = 1;

    private static final byte[] LEAF = {LEAF_PREFIX};
    private static final byte[] NODE = {NODE_PREFIX};

    private Merkle() {}

    /** The hash of a leaf with this content. */
    public static Hash leaf(byte[] entry) {
        return Sha256.of(LEAF, entry);
    }

    /** The hash of the node over these two. */
    public static Hash node(Hash left, Hash right) {
        return Sha256.of(NODE, left.bytes(), right.bytes());
    }

    /** Whether the proof leads from {@code leaf} to {@code root}. */
    public static boolean verify(InclusionProof proof, Hash leaf, Hash root) {
        return new Subtree(proof.index(), proof.index() + 1).isIn(proof.treeSize(), proof.path(), leaf, root);
    }

    /** Whether the proof shows the tree with {@code toRoot} to begin with the tree with {@code fromRoot}. */
    public static boolean verify(ConsistencyProof proof, Hash fromRoot, Hash toRoot) {
        return new Subtree(0, proof.fromSize()).isIn(proof.toSize(), proof.path(), fromRoot, toRoot);
    }
}
