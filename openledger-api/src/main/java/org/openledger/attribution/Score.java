/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;

/**
 * What one row did to an output, signed: above zero it helped, so that removing it raises the output's loss.
 *
 * @param row which row
 * @param value in billionths of the unit, at most {@value #MOST} of either sign
 * @param standardError the value's standard error in billionths of the unit, 0 for a method that estimates nothing
 */
public record Score(ContributionId row, long value, long standardError) {

    /** The largest value of either sign, and the largest standard error: a million units. */
    public static final long MOST = 1_000_000_000_000_000L;

    /** Billionths of the unit. */
    public static final long SCALE = 1_000_000_000L;

    /** Checks the bounds. */
    public Score {
        Require.inRange(value, -MOST, MOST, "score");
        Require.inRange(standardError, 0, MOST, "standard error");
    }

    /**
     * Rounds a measured score.
     *
     * @param row which row
     * @param value in units
     * @param standardError in units
     * @return the nearest score that can be told, ties to the even one
     * @throws IllegalArgumentException if a number is not finite or too large
     */
    public static Score of(ContributionId row, double value, double standardError) {
        return new Score(row, billionths(value, "score"), billionths(standardError, "standard error"));
    }

    private static long billionths(double units, String what) {
        double scaled = StrictMath.rint(units * SCALE);
        if (!(scaled >= -MOST && scaled <= MOST)) {
            throw new IllegalArgumentException(
                    what + " " + units + ": give a finite number of at most " + MOST / SCALE + " of either sign");
        }
        return (long) scaled;
    }
}
