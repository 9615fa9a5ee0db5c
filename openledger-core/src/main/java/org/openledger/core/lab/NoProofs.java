/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.lab;

import org.openledger.OpenLedgerException;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.InclusionProof;
import org.openledger.audit.LeafProof;
import org.openledger.audit.Proofs;

/** The proofs of a ledger that keeps no leaves: there are none. */
final class NoProofs implements Proofs {
    static OpenLedgerException unkept() {
        return new OpenLedgerException("NOT_KEPT", "a study keeps no leaves: nothing of it can be proved");
    }

    @Override
    public Checkpoint checkpoint() {
        throw unkept();
    }

    @Override
    public String verificationKey() {
        throw unkept();
    }

    @Override
    public LeafProof inclusion(long index) {
        throw unkept();
    }

    @Override
    public InclusionProof inclusion(long index, long treeSize) {
        throw unkept();
    }

    @Override
    public ConsistencyProof consistency(long fromSize, long toSize) {
        throw unkept();
    }

    @Override
    public byte[] leaf(long index) {
        throw unkept();
    }
}
