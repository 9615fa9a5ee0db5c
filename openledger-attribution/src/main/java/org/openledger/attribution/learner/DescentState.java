/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * All that a gradient descent knows between two steps: how many it took, the weights, and the velocity of each weight. With table, weights of the rows and seed it decides every later step to the bit.
 *
 * <p>Immutable.
 */
public final class DescentState {

    private static final byte[] DOMAIN = "openledger/descent-state/v1".getBytes(StandardCharsets.US_ASCII);

    private final int steps;
    private final double[][] weights;
    private final double[][] velocities;

    private DescentState(int steps, double[][] weights, double[][] velocities) {
        this.steps = steps;
        this.weights = weights;
        this.velocities = velocities;
    }

    /**
     * Makes a state of what was stored.
     *
     * @param steps how many steps were taken, 0 to {@link TrainingRecord#MAX_STEPS}
     * @param weights layer by layer, output by output with the bias last; copied
     * @param velocities as many
     * @throws IllegalArgumentException if the two differ in shape
     */
    public static DescentState of(int steps, double[][] weights, double[][] velocities) {
        Require.inRange(steps, 0, TrainingRecord.MAX_STEPS, "steps taken");
        if (weights.length != velocities.length) {
            throw new IllegalArgumentException("velocities of " + velocities.length + " layers for weights of "
                    + weights.length + ": give as many");
        }
        for (int layer = 0; layer < weights.length; layer++) {
            if (weights[layer].length != velocities[layer].length) {
                throw new IllegalArgumentException(velocities[layer].length + " velocities in layer " + layer + " for "
                        + weights[layer].length + " weights: give as many");
            }
        }
        return new DescentState(steps, copy(weights), copy(velocities));
    }

    /** Returns how many steps were taken. */
    public int steps() {
        return steps;
    }

    /** Returns the weights layer by layer, output by output with the bias last, in fresh arrays. */
    public double[][] weights() {
        return copy(weights);
    }

    /** Returns the velocity of each weight, in fresh arrays. */
    public double[][] velocities() {
        return copy(velocities);
    }

    private static double[][] copy(double[][] layers) {
        double[][] copy = new double[layers.length][];
        Arrays.setAll(copy, layer -> layers[layer].clone());
        return copy;
    }

    /** Returns the hash over everything in it: the steps, and each layer's weights and velocities by their bits. */
    public Hash digest() {
        ByteBuffer bytes = ByteBuffer.allocate(DOMAIN.length + 8 + 2 * weights.length * Hash.BYTES);
        bytes.put(DOMAIN).putInt(steps).putInt(weights.length);
        for (int layer = 0; layer < weights.length; layer++) {
            bytes.put(digest(weights[layer])).put(digest(velocities[layer]));
        }
        return Hash.sha256(bytes.array());
    }

    private static byte[] digest(double[] layer) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(8, layer.length));
        for (double number : layer) {
            bytes.putDouble(number);
        }
        return Hash.sha256(bytes.array()).bytes();
    }
}
