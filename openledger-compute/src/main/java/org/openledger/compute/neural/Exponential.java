/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

/**
 * The exponential function by additions and multiplications alone, which every Java runtime since 17 rounds alike.
 *
 * <p>{@code e^x = 2^n e^r} with n the integer nearest {@code x / ln 2} and a Taylor polynomial of degree 9 in r, all in doubles; rounded once to a float, within one
 * unit in the last place. {@code Math.exp} may differ between runtimes, and {@code StrictMath.exp} is several times slower. Source: Cody and Waite, "Software Manual for
 * the Elementary Functions", 1980, chapter 6.
 */
final class Exponential {

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2 = 0.6931471805599453;
    private static final float LEAST = -104;
    private static final float MOST = 88.72f;
    private static final int BIAS = 1023;
    private static final int MANTISSA = 52;

    private Exponential() {}

    /** Computes {@code e^x}: 0 below -104, infinity above 88.72, NaN for NaN. */
    static float of(float x) {
        if (!(x >= LEAST)) {
            return x < LEAST ? 0 : Float.NaN;
        }
        if (x > MOST) {
            return Float.POSITIVE_INFINITY;
        }
        double n = Math.rint(x * LOG2_E);
        double r = x - n * LN2;
        double p = 1
                + r
                        * (1
                                + r
                                        * (1 / 2.0
                                                + r
                                                        * (1 / 6.0
                                                                + r
                                                                        * (1 / 24.0
                                                                                + r
                                                                                        * (1 / 120.0
                                                                                                + r
                                                                                                        * (1 / 720.0
                                                                                                                + r
                                                                                                                        * (1
                                                                                                                                        / 5040.0
                                                                                                                                + r
                                                                                                                                        * (1
                                                                                                                                                        / 40320.0
                                                                                                                                                + r
                                                                                                                                                        * (1
                                                                                                                                                                / 362880.0)))))))));
        return (float) (p * Double.longBitsToDouble(((long) n + BIAS) << MANTISSA));
    }
}
