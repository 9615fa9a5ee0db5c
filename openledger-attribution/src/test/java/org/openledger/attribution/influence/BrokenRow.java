/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;

/** A model one of whose rows holds nothing but one number in its errors. */
record BrokenRow(GradientSource inner, int row, double value) implements SameSource {

    @Override
    public Hash identity() {
        return Hash.sha256((row + " of " + inner.identity() + " is " + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
        inner.factors(checkpoint, examples, target, examples.side() == Side.ROWS ? broken(sink) : sink);
    }

    @Override
    public void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink) {
        inner.curvature(checkpoint, examples, outcomes, broken(sink));
    }

    private FactorSink broken(FactorSink sink) {
        return (example, block, positions, activations, errors, weight) -> {
            if (example == row) {
                Arrays.fill(errors, value);
            }
            sink.accept(example, block, positions, activations, errors, weight);
        };
    }
}
