/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

/**
 * Where a value lies with some confidence.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {

    /** Returns whether a number lies in it, ends included. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
