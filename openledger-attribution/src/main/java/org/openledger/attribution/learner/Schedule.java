/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import org.openledger.internal.Require;

/**
 * How gradient descent goes about it: in batches, with heavy-ball momentum and a step size that falls along a line to 0.
 *
 * <p>Source: Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
 *
 * @param epochs how often each row is seen, 1 to {@value #MAX_EPOCHS}
 * @param batch how many rows a step takes in, 1 or more; the last batch of an epoch may be smaller
 * @param stepSize the first step size, above 0
 * @param momentum how much of the last step is made again, 0 to below 1
 * @param checkpoints how many states are stored, evenly over the epochs, 1 to {@code epochs}; the last is the end
 */
public record Schedule(int epochs, int batch, double stepSize, double momentum, int checkpoints) {

    /** The most epochs. */
    public static final int MAX_EPOCHS = 100_000;

    /** Checks the bounds. */
    public Schedule {
        Require.inRange(epochs, 1, MAX_EPOCHS, "epochs");
        Require.inRange(batch, 1, Integer.MAX_VALUE, "batch");
        Require.inRange(checkpoints, 1, epochs, "checkpoints");
        if (!(stepSize > 0) || Double.isInfinite(stepSize)) {
            throw new IllegalArgumentException("step size " + stepSize + ": give a finite number above 0");
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum " + momentum + ": give 0 to below 1");
        }
    }

    /** Returns how many checkpoints are due once this many epochs are over. */
    int due(int epochsOver) {
        return (int) ((long) checkpoints * epochsOver / epochs);
    }
}
