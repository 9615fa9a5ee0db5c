/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.BitSet;
import org.openledger.internal.Require;

/** How well a number for each row finds the rows that something is wrong with. */
public final class Detection {

    private Detection() {}

    /**
     * Returns the area under the ROC curve: the probability that a random one of the wanted rows has a higher number than a random other one, ties counting half (Mann and Whitney 1947). 1 finds all, 0.5 is
     * chance.
     *
     * @param suspicion a finite number for each row
     * @param wanted the rows to be found: some, and not all
     */
    public static double auc(double[] suspicion, BitSet wanted) {
        long found = wanted.cardinality();
        Require.inRange(wanted.length(), 1, suspicion.length, "number behind the last row to be found");
        long others = Require.inRange(suspicion.length - found, 1, suspicion.length, "rows that are not to be found");
        double sum = 0;
        double[] ranks = Correlation.ranks(suspicion);
        for (int row = 0; row < ranks.length; row++) {
            if (!Double.isFinite(suspicion[row])) {
                throw new IllegalArgumentException("row " + row + " has " + suspicion[row] + ": give finite numbers");
            }
            sum += wanted.get(row) ? ranks[row] : 0;
        }
        return (sum - found * (found + 1) / 2.0) / ((double) found * others);
    }
}
