/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import org.openledger.model.ModelFamily;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;

/** Checks answers by computing them again, faster than they were made where the family allows it. */
public interface Rechecker {

    /** Tells whether this checks answers of that family. */
    boolean checks(ModelFamily family);

    /**
     * Checks a whole answer: every token of it, and everything that its transcript commits to.
     *
     * @param request what was asked, of which model
     * @param claimed what is said to be the answer
     * @return confirmed; refuted, with the first place that differs; or insufficient, if there is no transcript or the model is not of the family
     */
    Verdict recheck(GenerationRequest request, Generation claimed);
}
