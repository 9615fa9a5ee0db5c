/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

/** The root mean square norm of a row, with a gain for each place: {@code y = g x / sqrt(mean(x^2) + 1e-6)}. */
final class RmsNorm {

    private static final double EPSILON = 1e-6;

    private RmsNorm() {}

    /** Norms {@code rows} rows of {@code x} into {@code y}; {@code scales} receives what each row was multiplied by. */
    static void forward(float[] x, float[] gain, int rows, float[] y, float[] scales) {
        int width = gain.length;
        for (int row = 0; row < rows; row++) {
            int at = row * width;
            double squares = 0;
            for (int i = 0; i < width; i++) {
                squares += (double) x[at + i] * x[at + i];
            }
            float scale = (float) (1 / Math.sqrt(squares / width + EPSILON));
            scales[row] = scale;
            for (int i = 0; i < width; i++) {
                y[at + i] = x[at + i] * scale * gain[i];
            }
        }
    }

    /** Adds to {@code dx} what the loss's slope {@code dy} after the norm is before it, and to {@code dGain} what it is in the gain. */
    static void backward(float[] x, float[] gain, float[] scales, int rows, float[] dy, float[] dx, float[] dGain) {
        int width = gain.length;
        for (int row = 0; row < rows; row++) {
            int at = row * width;
            float scale = scales[row];
            double along = 0;
            for (int i = 0; i < width; i++) {
                along += (double) (dy[at + i] * gain[i]) * x[at + i];
                dGain[i] += dy[at + i] * x[at + i] * scale;
            }
            float pull = (float) (along * scale * scale * scale / width);
            for (int i = 0; i < width; i++) {
                dx[at + i] += dy[at + i] * gain[i] * scale - x[at + i] * pull;
            }
        }
    }
}
