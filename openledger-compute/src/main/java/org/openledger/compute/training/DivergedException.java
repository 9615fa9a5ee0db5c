/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

/** A step's loss or gradient was no finite number: the step was not made, and the state before it is kept. */
public final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int step;

    DivergedException(int step, double loss, double length) {
        super("step " + step + " has a loss of " + loss + " and a gradient of length " + length
                + ": the state before it is kept; go on from it with a lower rate");
        this.step = step;
    }

    /** Which step. */
    public int step() {
        return step;
    }
}
