/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.util.Optional;

/** Proves what is in the log. */
public interface Proofs {

    /** Returns the newest signed checkpoint. */
    Checkpoint checkpoint();

    /**
     * Returns the newest checkpoint that as many witnesses have cosigned as the ledger's policy asks; it carries their signatures.
     *
     * <p>It comes some moments after {@link #checkpoint}, and stays behind while witnesses are slow or away.
     *
     * @return empty until there is one since the ledger was opened, and for ever without a witness policy
     */
    default Optional<Checkpoint> cosigned() {
        return Optional.empty();
    }

    /** Returns the key that verifies checkpoints, in the C2SP vkey format. */
    String verificationKey();

    /** Proves that a leaf is in the newest checkpoint's tree. */
    LeafProof inclusion(long index);

    /** Proves that a leaf is in the tree of an earlier size. */
    InclusionProof inclusion(long index, long treeSize);

    /** Proves that the tree of one size is a prefix of the tree of another. */
    ConsistencyProof consistency(long fromSize, long toSize);

    /** Returns a leaf's exact bytes. */
    byte[] leaf(long index);
}
