/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

/** Receives the scores of one query after the other, in order of their numbers. */
@FunctionalInterface
public interface ScoreSink {
    /**
     * Receives a query's scores.
     *
     * @param query its number
     * @param scores one for each row; the receiver's own
     */
    void accept(int query, double[] scores);
}
