/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.List;
import java.util.Optional;
import org.openledger.compute.lora.AdapterId;
import org.openledger.compute.lora.AdapterMerge;
import org.openledger.spi.Generator;

/**
 * An answer, and what it is to be paid by.
 *
 * @param adapter which one answered; none for the base
 * @param parents of what that adapter was merged, in parts per million, for royalties; empty if it was not
 * @param generation the answer; a function of base, adapter, prompt, length and seed, to the bit
 * @param waitedSteps how many steps of the batch went by before it had a place
 * @param steps how many it was in the batch
 */
public record Answer(
        Optional<AdapterId> adapter,
        List<AdapterMerge.Parent> parents,
        Generator.Generation generation,
        long waitedSteps,
        long steps) {

    /** Copies the list. */
    public Answer {
        parents = List.copyOf(parents);
    }
}
