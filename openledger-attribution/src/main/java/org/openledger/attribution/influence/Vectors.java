/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/** Reads the gradients of some examples as vectors, a few at a time. Thread-safe. */
interface Vectors {

    /** Returns how long a vector is. */
    int size();

    /** Returns how much each row counted. */
    RowWeights weights();

    /** Returns how many queries there are. */
    int queries();

    /** Reads the gradients of examples {@code from} to {@code to}; a row of weight 0 reads as zeros. */
    double[][] read(Side side, int from, int to, Target target);
}
