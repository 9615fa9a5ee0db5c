/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

/** How many standard errors make an interval. */
final class Quantiles {

    /** A normal variable lies within this of its mean in 90 % of cases. */
    static final double NINETY_PERCENT = 1.6448536269514722;

    /** How likely it may be that any of the sources without an effect is given one. */
    private static final double FALSE_ALARM = 0.05;

    private Quantiles() {}

    /** Returns a bound that none of so many normal variables exceeds in 95 % of cases: {@code sqrt(2 ln(n / 0.05))}, which is a little wide. */
    static double atLeastOneOf(int tried) {
        return StrictMath.sqrt(2 * StrictMath.log(tried / FALSE_ALARM));
    }

    /**
     * Turns a quantile of the normal distribution into Student's (Abramowitz and Stegun 26.7.5), which is wider the fewer degrees of freedom there are.
     *
     * @param normal the quantile
     * @param freedom how many pairs there are beyond the sources fitted; below 1 counts as 1
     */
    static double student(double normal, int freedom) {
        double v = Math.max(1, freedom);
        double z2 = normal * normal;
        double first = normal * (z2 + 1) / 4;
        double second = normal * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = normal * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return normal + first / v + second / (v * v) + third / (v * v * v);
    }
}
