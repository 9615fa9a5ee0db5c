/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.util.Optional;
import java.util.function.Supplier;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.InclusionProof;
import org.openledger.audit.LeafProof;
import org.openledger.audit.Proofs;

/**
 * A log's proofs, together with what witnesses have cosigned.
 *
 * @param log the log
 * @param newest the newest checkpoint that enough witnesses cosigned, if there is one
 */
record WitnessedProofs(Proofs log, Supplier<Optional<Checkpoint>> newest) implements Proofs {

    @Override
    public Checkpoint checkpoint() {
        return log.checkpoint();
    }

    @Override
    public Optional<Checkpoint> cosigned() {
        return newest.get();
    }

    @Override
    public String verificationKey() {
        return log.verificationKey();
    }

    @Override
    public LeafProof inclusion(long index) {
        return log.inclusion(index);
    }

    @Override
    public InclusionProof inclusion(long index, long treeSize) {
        return log.inclusion(index, treeSize);
    }

    @Override
    public ConsistencyProof consistency(long fromSize, long toSize) {
        return log.consistency(fromSize, toSize);
    }

    @Override
    public byte[] leaf(long index) {
        return log.leaf(index);
    }
}
