/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import org.openledger.datanet.ContributionId;

/**
 * What one source of a context did for an answer.
 *
 * @param row the source
 * @param nats by how much removing it lowers the log-odds of the answer; above 0 it helped, below 0 it hurt, exactly 0 if nothing shows that the answer depends on it
 * @param low the lower end of the 90 % interval; for an effect of 0, of what was left undecided
 * @param high the upper end
 */
public record SourceEffect(ContributionId row, double nats, double low, double high) {

    /** Checks that the numbers are finite and in order. */
    public SourceEffect {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= nats && nats <= high)) {
            throw new IllegalArgumentException(
                    "effect " + nats + " in [" + low + ", " + high + "] of " + row + ": give finite numbers in order");
        }
    }

    /**
     * Returns whether the answer is shown to depend on the source.
     *
     * @return true if the effect is not 0
     */
    public boolean used() {
        return nats != 0;
    }
}
