/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.poison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much a row stands out; it is a reason to look, never a verdict.
 *
 * @param row its number
 * @param score larger is more suspicious; comparable within one ranking only
 */
public record Suspicion(int row, double score) {

    /** Checks the score. */
    public Suspicion {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("suspicion of row " + row + " is " + score + ": give a finite number");
        }
    }

    /**
     * Ranks rows by scores such as an influence method's self-scores: a model that has to lean on a row to know its label often has the wrong label there.
     *
     * <p>Source: Koh and Liang, "Understanding Black-box Predictions via Influence Functions", ICML 2017, section 5.4.
     *
     * @param scores one for each row
     * @return the most suspicious first, of equals the earlier row
     * @throws IllegalArgumentException if a score is not finite
     */
    public static List<Suspicion> ranked(double[] scores) {
        List<Suspicion> ranking = new ArrayList<>(scores.length);
        for (int row = 0; row < scores.length; row++) {
            ranking.add(new Suspicion(row, scores[row]));
        }
        ranking.sort(Comparator.comparingDouble(Suspicion::score).reversed().thenComparingInt(Suspicion::row));
        return List.copyOf(ranking);
    }
}
