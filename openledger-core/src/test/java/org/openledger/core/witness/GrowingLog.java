/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.nio.charset.StandardCharsets;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.InclusionProof;
import org.openledger.audit.LeafProof;
import org.openledger.audit.Proofs;
import org.openledger.core.crypto.Ed25519Key;
import org.openledger.core.log.CheckpointSigner;
import org.openledger.core.log.MerkleTree;

/** A log of invented leaves that grows, and of which two can tell different stories under one key. */
final class GrowingLog implements Proofs {
    static final String ORIGIN = "growing.example/log";

    private final CheckpointSigner signer = new CheckpointSigner(ORIGIN, Ed25519Key.of(new byte[32]));
    private final MerkleTree tree = new MerkleTree();
    private volatile Checkpoint newest = signer.sign(0, tree.root());

    /** Appends leaves that begin with this word. */
    GrowingLog grow(int leaves, String story) {
        for (int i = 0; i < leaves; i++) {
            tree.append((story + " " + tree.size()).getBytes(StandardCharsets.UTF_8));
        }
        newest = signer.sign(tree.size(), tree.root());
        return this;
    }

    @Override
    public Checkpoint checkpoint() {
        return newest;
    }

    @Override
    public String verificationKey() {
        return signer.key().vkey();
    }

    @Override
    public LeafProof inclusion(long index) {
        return new LeafProof(inclusion(index, newest.size()), newest);
    }

    @Override
    public InclusionProof inclusion(long index, long treeSize) {
        return tree.inclusion(index, treeSize);
    }

    @Override
    public ConsistencyProof consistency(long fromSize, long toSize) {
        return tree.consistency(fromSize, toSize);
    }

    @Override
    public byte[] leaf(long index) {
        throw new UnsupportedOperationException("no witness asks for leaf " + index);
    }
}
