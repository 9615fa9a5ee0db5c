/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

/** Turns numbers into shares of 1: {@code e^(x_i - max) / sum}, summed in order of their places. */
public final class Softmax {

    private Softmax() {}

    /** Replaces {@code x[from, to)} by its softmax and returns {@code log sum e^x}, the loss of a label being that minus its number. */
    public static double inPlace(float[] x, int from, int to) {
        float most = x[from];
        for (int i = from + 1; i < to; i++) {
            most = Math.max(most, x[i]);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            x[i] = Exponential.of(x[i] - most);
            sum += x[i];
        }
        float share = (float) (1 / sum);
        for (int i = from; i < to; i++) {
            x[i] *= share;
        }
        return most + StrictMath.log(sum);
    }
}
