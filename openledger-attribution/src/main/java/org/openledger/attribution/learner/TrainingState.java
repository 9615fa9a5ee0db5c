/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

/** A stored state of the training: after how many steps, the sum of the step sizes since the one before, and the weights of each layer. */
final class TrainingState {

    private final int step;
    private final double stepSize;
    private final double[][] layers;

    TrainingState(int step, double stepSize, double[][] layers) {
        this.step = step;
        this.stepSize = stepSize;
        this.layers = layers;
    }

    int step() {
        return step;
    }

    double stepSize() {
        return stepSize;
    }

    double[][] layers() {
        return layers;
    }
}
