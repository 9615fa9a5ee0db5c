/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import org.openledger.internal.Require;

/**
 * When an allocation vests: nothing before the end of the first step after the cliff, then one equal part with each step.
 *
 * <p>Each of the steps vests the floor of amount ÷ steps, and the last one all that is left, so the whole has vested at the last boundary and nothing sooner.
 *
 * @param cliff how long nothing vests, and no step begins, in milliseconds
 * @param step how long a step is, in milliseconds
 * @param steps how many steps there are, 1 to {@value #MAX_STEPS}
 */
public record Schedule(long cliff, long step, int steps) {

    /** A month: a twelfth of the mean Gregorian year of 365.2425 days, which is 2,629,746 seconds. */
    public static final long MONTH = 2_629_746_000L;

    /** The most steps. */
    public static final int MAX_STEPS = 1_200;

    /** The longest cliff or step, in milliseconds: 100 years of twelve months. */
    public static final long MAX_TIME = 1_200 * MONTH;

    /** Checks the bounds. */
    public Schedule {
        Require.inRange(cliff, 0, MAX_TIME, "cliff");
        Require.inRange(step, 1, MAX_TIME, "step");
        Require.inRange(steps, 1, MAX_STEPS, "steps");
    }

    /**
     * Returns a schedule of whole months.
     *
     * @param cliff how many months nothing vests
     * @param months in how many equal monthly parts it vests after that
     * @return the schedule
     */
    public static Schedule monthly(int cliff, int months) {
        return new Schedule(cliff * MONTH, MONTH, months);
    }

    /**
     * Returns how much of an allocation has vested.
     *
     * @param whole the allocation
     * @param start when it was allocated, in milliseconds since 1970
     * @param time when it is asked for
     * @return nothing before the first boundary, the whole from the last one on
     */
    public Amount vested(Amount whole, long start, long time) {
        long since = time - start - cliff;
        long done = since < 0 ? 0 : Math.min(steps, since / step);
        if (done == steps) {
            return whole;
        }
        java.math.BigInteger part = whole.units().divide(java.math.BigInteger.valueOf(steps));
        return Amount.ofUnits(part.multiply(java.math.BigInteger.valueOf(done)));
    }
}
