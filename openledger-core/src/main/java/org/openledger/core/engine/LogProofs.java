/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import org.openledger.audit.Checkpoint;
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.InclusionProof;
import org.openledger.audit.LeafProof;
import org.openledger.audit.Proofs;

/** Proofs over the durable part of the log; sizes beyond the newest checkpoint are refused, even where the tree has grown already. */
final class LogProofs implements Proofs {
    private final Journal journal;

    LogProofs(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Checkpoint checkpoint() {
        return journal.checkpoint();
    }

    @Override
    public String verificationKey() {
        return journal.key().vkey();
    }

    @Override
    public LeafProof inclusion(long index) {
        Checkpoint checkpoint = journal.checkpoint();
        return new LeafProof(journal.tree().inclusion(index, checkpoint.size()), checkpoint);
    }

    @Override
    public InclusionProof inclusion(long index, long treeSize) {
        return journal.tree().inclusion(index, durable(treeSize));
    }

    @Override
    public ConsistencyProof consistency(long fromSize, long toSize) {
        return journal.tree().consistency(fromSize, durable(toSize));
    }

    @Override
    public byte[] leaf(long index) {
        return journal.bytes(index);
    }

    private long durable(long treeSize) {
        if (treeSize > journal.size()) {
            throw new IllegalArgumentException(
                    "tree size " + treeSize + ": the newest checkpoint is over " + journal.size() + " leaves");
        }
        return treeSize;
    }
}
