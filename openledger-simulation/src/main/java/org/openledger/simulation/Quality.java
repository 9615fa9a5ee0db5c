/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.random.RandomGenerator;
import org.openledger.internal.Require;
import org.openledger.review.Vote;

/**
 * How good somebody's rows are, in percent: 0 is noise, 100 cannot be better.
 *
 * @param least the worst row
 * @param most the best row
 */
public record Quality(int least, int most) {
    /** The best that there is. */
    public static final int BEST = 100;

    /** What honest validators accept, in percent. */
    public static final int GOOD = 50;

    /** Below what honest validators want a row slashed, in percent. */
    public static final int JUNK = 20;

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

    /** The right vote on a row that is as good as that. */
    static Vote right(int quality) {
        if (quality < JUNK) {
            return Vote.SLASH;
        }
        return quality < GOOD ? Vote.REJECT : Vote.ACCEPT;
    }
}
