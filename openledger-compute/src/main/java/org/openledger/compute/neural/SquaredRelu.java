/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

/** The activation {@code max(0, x)^2}. Source: So et al., "Primer", NeurIPS 2021. */
final class SquaredRelu {

    private SquaredRelu() {}

    static void forward(float[] x, float[] y, int size) {
        for (int i = 0; i < size; i++) {
            float positive = Math.max(0, x[i]);
            y[i] = positive * positive;
        }
    }

    /** Turns slopes behind the activation into those before it, in place. */
    static void backward(float[] x, float[] slope, int size) {
        for (int i = 0; i < size; i++) {
            slope[i] *= 2 * Math.max(0, x[i]);
        }
    }
}
