/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;

/** A model whose queries are its own rows. */
record RowsAsQueries(GradientSource inner) implements GradientSource {

    @Override
    public Hash identity() {
        return Hash.sha256(("rows as queries of " + inner.identity()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Block> blocks() {
        return inner.blocks();
    }

    @Override
    public int rows() {
        return inner.rows();
    }

    @Override
    public int queries() {
        return inner.rows();
    }

    @Override
    public double weight(int row) {
        return inner.weight(row);
    }

    @Override
    public double weightDecay() {
        return inner.weightDecay();
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return inner.checkpoints();
    }

    @Override
    public void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
        inner.factors(checkpoint, Examples.rows(examples.from(), examples.to()), target, sink);
    }

    @Override
    public void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink) {
        inner.curvature(checkpoint, examples, outcomes, sink);
    }
}
