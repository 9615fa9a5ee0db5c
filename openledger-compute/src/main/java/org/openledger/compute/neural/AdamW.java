/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The AdamW optimiser over some tables of weights.
 *
 * <p>With g the gradient and t the number of the step from 1: {@code m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2;
 * w -= rate (m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + 1e-8) + decay w)} in floats, entry by entry. Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization",
 * ICLR 2019, algorithm 2.
 */
public final class AdamW {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.95f;
    private static final float EPSILON = 1e-8f;
    private static final int CHUNK = 1 << 14;

    private final List<float[]> first;
    private final List<float[]> second;

    public AdamW(List<float[]> tables) {
        first = likewise(tables);
        second = likewise(tables);
    }

    private AdamW(List<float[]> first, List<float[]> second) {
        this.first = first;
        this.second = second;
    }

    private static List<float[]> likewise(List<float[]> tables) {
        return tables.stream().map(table -> new float[table.length]).toList();
    }

    /** Moves the weights of one table; tables may be moved by several threads at a time. */
    public void move(int table, float[] weights, float[] gradient, int step, double rate, double decay) {
        float[] m = first.get(table);
        float[] v = second.get(table);
        float firstWhole = (float) (1 / (1 - StrictMath.pow(FIRST, step)));
        float secondWhole = (float) (1 / (1 - StrictMath.pow(SECOND, step)));
        float speed = (float) rate;
        float shrink = (float) (rate * decay);
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            m[i] = FIRST * m[i] + (1 - FIRST) * g;
            v[i] = SECOND * v[i] + (1 - SECOND) * g * g;
            float direction = m[i] * firstWhole / ((float) Math.sqrt(v[i] * secondWhole) + EPSILON);
            weights[i] -= speed * direction + shrink * weights[i];
        }
    }

    /** The moments, first and second of each table in turn. */
    public List<float[]> moments() {
        List<float[]> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** Goes on from moments that were kept. */
    public static AdamW of(List<float[]> moments) {
        int tables = moments.size() / 2;
        return new AdamW(copies(moments.subList(0, tables)), copies(moments.subList(tables, moments.size())));
    }

    private static List<float[]> copies(List<float[]> tables) {
        return tables.stream().map(float[]::clone).toList();
    }

    public void digest(MessageDigest digest) {
        for (float[] table : moments()) {
            Digests.update(digest, table, CHUNK);
        }
    }
}
