/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.model.ModelId;

/**
 * How well a method's influence scores predict what retraining one model without rows does: on record once for each method and model, and never changed. Only a
 * graded method is paid by.
 *
 * @param model on which model it was measured
 * @param method what the method is called, with version and parameters, such as {@code influence/1}: 1 to {@value #MAX_METHOD} characters
 * @param ldsPpm the measured rank correlation with sampled retrains (linear datamodelling score, Park et al. 2023, equation 5), in ppm
 * @param ldsLowerPpm its lower confidence bound, in ppm
 * @param weightPpm which part of the influence it may pay, in ppm: at most the lower bound
 * @param evidence the hash of the retrains and scores that it follows from
 * @param agreements how it ranks rows beside every method that was graded on this model before, in the order of those grades
 */
public record MethodGrade(
        ModelId model,
        String method,
        int ldsPpm,
        int ldsLowerPpm,
        int weightPpm,
        Hash evidence,
        List<Agreement> agreements) {

    /** The longest name of a method, in characters. */
    public static final int MAX_METHOD = 80;

    /** How many methods may be graded on one model. */
    public static final int MAX_METHODS = 8;

    private static final int WHOLE_PPM = 1_000_000;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is broken, such as a weight above the lower bound
     */
    public MethodGrade {
        Require.text(method, MAX_METHOD, "method");
        Require.inRange(ldsPpm, -WHOLE_PPM, WHOLE_PPM, "LDS in ppm");
        Require.inRange(ldsLowerPpm, -WHOLE_PPM, ldsPpm, "lower bound of the LDS in ppm");
        Require.inRange(weightPpm, 0, Math.max(0, ldsLowerPpm), "weight in ppm");
        agreements = Require.atMost(agreements, MAX_METHODS - 1, "agreements");
    }

    /**
     * How two methods agree.
     *
     * @param method the other one
     * @param spearmanPpm their rank correlation over the same rows and queries (Spearman's rho), in ppm
     */
    public record Agreement(String method, int spearmanPpm) {
        /** Checks the bounds. */
        public Agreement {
            Require.text(method, MAX_METHOD, "method");
            Require.inRange(spearmanPpm, -WHOLE_PPM, WHOLE_PPM, "Spearman's rho in ppm");
        }
    }
}
