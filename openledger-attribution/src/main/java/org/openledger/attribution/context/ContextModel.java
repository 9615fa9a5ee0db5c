/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import java.util.BitSet;

/**
 * A model outside, asked how likely its answer would have been with a part of its context.
 *
 * <p>It must give the same number for the same part each time, or what is computed from it cannot be verified; with more than one thread it is asked by several at once.
 */
@FunctionalInterface
public interface ContextModel {

    /**
     * Returns the logarithm of the probability of the whole answer.
     *
     * @param kept which sources stand in the context, by position; a copy of its own for each call
     * @return in nats; 0 or less
     */
    double logProb(BitSet kept);
}
