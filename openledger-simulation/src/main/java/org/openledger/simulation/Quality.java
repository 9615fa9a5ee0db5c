/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.random.RandomGenerator;
import org.openledger.internal.Require;

/**
 * How good somebody's rows are, in percent: 0 is noise, 100 cannot be better.
 *
 * @param least the worst row
 * @param most the best row
 */
public record Quality(int least, int most) {
    /** The best that there is. */
    public static final int BEST = 100;

    /** Checks the bounds. */
    public Quality {
        Require.inRange(most, 0, BEST, "best quality");
        Require.inRange(least, 0, most, "worst quality");
    }

    /** Returns qualities that are all as likely. */
    public static Quality uniform(int least, int most) {
        return new Quality(least, most);
    }

    /** Returns one quality for every row. */
    public static Quality always(int quality) {
        return new Quality(quality, quality);
    }

    /** Draws the quality of one row. */
    public int draw(RandomGenerator random) {
        return least + random.nextInt(most - least + 1);
    }
}
