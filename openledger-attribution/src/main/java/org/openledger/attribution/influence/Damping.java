/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import org.openledger.spi.GradientSource;

/** What is added to the curvature in every direction. */
final class Damping {

    private Damping() {}

    static void check(double damping) {
        if (!(damping >= 0) || damping == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("damping " + damping + ": give a finite number of 0 or more");
        }
    }

    /** Returns the damping and the curvature of the model's own penalty together. */
    static double ridge(double damping, GradientSource source) {
        double decay = source.weightDecay();
        if (!(decay >= 0) || decay == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the model's weight decay is " + decay + ": give a finite number of 0 or more");
        }
        return damping + decay;
    }
}
