/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openledger.attribution.numeric.CounterRandom;

/** Products as the rule says them, one entry after the other, and matrices to multiply. */
final class PlainProduct {

    /** Numbers that a kernel could treat otherwise than fma does. */
    private static final float[] ODD = {
        0f,
        -0f,
        1f,
        -1f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        0x1p-126f,
        -0x1.fffffep-127f,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN,
        0x1p-75f,
        0x1.000002p0f,
        0x1.fffffep-1f
    };

    private PlainProduct() {}

    static void multiplyAdd(Matrix a, Matrix b, Matrix c) {
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                int at = c.offset() + i * c.rowStride() + j * c.columnStride();
                float sum = c.data()[at];
                for (int k = 0; k < b.rows(); k++) {
                    float left = a.data()[a.offset() + i * a.rowStride() + k * a.columnStride()];
                    float right = b.data()[b.offset() + k * b.rowStride() + j * b.columnStride()];
                    sum = Math.fma(left, right, sum);
                }
                c.data()[at] = sum;
            }
        }
    }

    /** Fills an array with normally distributed numbers. */
    static float[] numbers(int count, long seed) {
        CounterRandom random = new CounterRandom(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.gaussian(i);
        }
        return numbers;
    }

    /** Fills an array with numbers of which one in so many is odd; 0 for none. */
    static float[] oddNumbers(int count, long seed, int oneIn) {
        CounterRandom random = new CounterRandom(seed).split(1);
        float[] numbers = numbers(count, seed);
        for (int i = 0; oneIn > 0 && i < count; i++) {
            if (random.below(2L * i, oneIn) == 0) {
                numbers[i] = ODD[(int) random.below(2L * i + 1, ODD.length)];
            }
        }
        return numbers;
    }

    /** The bits of numbers, where all NaN are one. */
    static int[] bits(float[] numbers) {
        int[] bits = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bits[i] = Float.floatToIntBits(numbers[i]);
        }
        return bits;
    }

    static String sha256(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
