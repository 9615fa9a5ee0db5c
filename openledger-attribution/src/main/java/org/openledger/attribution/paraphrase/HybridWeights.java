/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

/**
 * The fitted numbers of the mix.
 *
 * @param span what the votes of runs count, 0 to 1; the likeness counts the rest
 * @param floor the cosine that a stranger's window reaches in one passage of twenty; what is below says nothing; 0 or more, below 1
 * @param top1 how often the source came first among the passages fitted to, 0 to 1; an optimistic figure: hold others out
 */
public record HybridWeights(double span, double floor, double top1) {

    /** Checks the bounds. */
    public HybridWeights {
        if (!(span >= 0 && span <= 1)) {
            throw new IllegalArgumentException("span weight " + span + ": give 0 to 1");
        }
        if (!(floor >= 0 && floor < 1)) {
            throw new IllegalArgumentException("floor " + floor + ": give a cosine from 0, below 1");
        }
        if (!(top1 >= 0 && top1 <= 1)) {
            throw new IllegalArgumentException("share of sources found " + top1 + ": give 0 to 1");
        }
    }
}
