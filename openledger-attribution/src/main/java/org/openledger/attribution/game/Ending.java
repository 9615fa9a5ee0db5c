/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.stream.DoubleStream;

/** Whether an error is small enough, and what a valuation that ends with it is called. */
final class Ending {

    private Ending() {}

    static boolean reached(Budget budget, double[] errors) {
        return budget.targetError() > 0 && DoubleStream.of(errors).max().orElse(0) <= budget.targetError();
    }

    static Valuation.Outcome of(Budget budget, boolean stopped, double[] errors) {
        if (stopped || reached(budget, errors)) {
            return Valuation.Outcome.STOPPED_EARLY;
        }
        return budget.targetError() > 0 ? Valuation.Outcome.SHORT_OF_TARGET : Valuation.Outcome.SPENT;
    }
}
