/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

/** Numbers of sets, exact below 2^63, which all are up to 64 players but for rounding to the nearest double. */
final class Binomials {

    private Binomials() {}

    /** Returns how many sets of {@code k} there are of {@code n}, up to 64. */
    static double of(int n, int k) {
        double choices = 1;
        int fewer = Math.min(k, n - k);
        for (int i = 1; i <= fewer; i++) {
            choices = choices * (n - fewer + i) / i;
        }
        return Math.rint(choices);
    }
}
