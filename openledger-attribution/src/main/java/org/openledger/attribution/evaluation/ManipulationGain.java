/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

/**
 * What an attack on the scores earns beside what honesty earns.
 *
 * @param honest the pay without the attack, above 0
 * @param attacking the pay with it, of all the attacker's names together, 0 or more
 */
public record ManipulationGain(double honest, double attacking) {

    /** Checks the bounds. */
    public ManipulationGain {
        if (!(honest > 0) || !(attacking >= 0) || Double.isInfinite(honest) || Double.isInfinite(attacking)) {
            throw new IllegalArgumentException("pay of " + honest + " for honesty and " + attacking
                    + " for the attack: give finite numbers, above 0 and 0 or more");
        }
    }

    /** Returns how many times the honest pay the attack earns: 1 says that it is idle. */
    public double gain() {
        return attacking / honest;
    }

    /**
     * Returns the least stake at which the attack does not pay: with probability c it is found, earns nothing and loses the stake s, and
     * {@code (1 - c) attacking - c s = honest}.
     *
     * @param found the probability that the attack is found, above 0 to 1
     * @return 0 if the attack does not pay even without a stake
     */
    public double breakEvenStake(double found) {
        if (!(found > 0 && found <= 1)) {
            throw new IllegalArgumentException("probability " + found + " of being found: give above 0, at most 1");
        }
        return Math.max(0, ((1 - found) * attacking - honest) / found);
    }
}
