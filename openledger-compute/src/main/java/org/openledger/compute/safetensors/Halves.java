/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

/** The 16-bit numbers as {@code float}: exactly, with the signs of zeros and the payloads of NaNs. */
final class Halves {

    private static final int EXPONENT_SHIFT = 10;
    private static final int EXPONENT = 0x1F;
    private static final int FRACTION = 0x3FF;
    private static final int WIDER_FRACTION = 23 - EXPONENT_SHIFT;
    private static final int WIDER_BIAS = 127 - 15;

    private Halves() {}

    static float bfloat16(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    static float binary16(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >>> EXPONENT_SHIFT) & EXPONENT;
        int fraction = bits & FRACTION;
        if (exponent == 0) {
            // Subnormal: fraction * 2^-24, which a float holds as a normal number.
            float magnitude = fraction * 0x1p-24f;
            return Float.intBitsToFloat(sign | Float.floatToRawIntBits(magnitude));
        }
        int wider = exponent == EXPONENT ? 0xFF : exponent + WIDER_BIAS;
        return Float.intBitsToFloat(sign | (wider << 23) | (fraction << WIDER_FRACTION));
    }
}
