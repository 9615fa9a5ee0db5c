/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.List;
import org.openledger.Event;
import org.openledger.Receipt;
import org.openledger.RefusedException;
import org.openledger.audit.LeafProof;
import org.openledger.audit.Proofs;
import org.openledger.core.codec.Leaf;

/**
 * The receipt of a leaf; two of the same leaf are equal.
 *
 * @param height the leaf's index
 * @param time when it was decided
 * @param events what happened
 * @param proofs who proves it, under the checkpoint that is newest when asked
 */
record LeafReceipt(long height, long time, List<Event> events, Proofs proofs) implements Receipt {

    /**
     * The receipt of an accepted leaf.
     *
     * @throws RefusedException if a rule refused it
     */
    static Receipt of(long height, Leaf leaf, Proofs proofs) {
        if (leaf.refusal().isPresent()) {
            throw new RefusedException(leaf.refusal().get());
        }
        return new LeafReceipt(height, leaf.time(), leaf.events(), proofs);
    }

    @Override
    public LeafProof proof() {
        return proofs.inclusion(height);
    }
}
