/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;

/** A source that is another one, but for what an implementation says otherwise. */
interface SameSource extends GradientSource {

    /** The other one. */
    GradientSource inner();

    @Override
    default Hash identity() {
        return inner().identity();
    }

    @Override
    default List<Block> blocks() {
        return inner().blocks();
    }

    @Override
    default int rows() {
        return inner().rows();
    }

    @Override
    default int queries() {
        return inner().queries();
    }

    @Override
    default double weight(int row) {
        return inner().weight(row);
    }

    @Override
    default double weightDecay() {
        return inner().weightDecay();
    }

    @Override
    default List<Checkpoint> checkpoints() {
        return inner().checkpoints();
    }

    @Override
    default void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
        inner().factors(checkpoint, examples, target, sink);
    }

    @Override
    default void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink) {
        inner().curvature(checkpoint, examples, outcomes, sink);
    }
}
