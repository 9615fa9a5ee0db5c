/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import org.openledger.spi.GradientSource.Block;
import org.openledger.spi.GradientSource.FactorSink;
import org.openledger.spi.GradientSource.Side;

/** Lets factors through that are finite and of the promised shape; says which are not. */
final class Factors {

    private Factors() {}

    /** Wraps a receiver: rows of weight 0 never reach it, whatever they hold. */
    static FactorSink checked(Layout layout, Side side, RowWeights weights, FactorSink sink) {
        return (example, block, positions, activations, errors, weight) -> {
            if (side == Side.ROWS && weights.at(example) == 0) {
                return;
            }
            Block shape = layout.blocks().get(block);
            check(side, example, shape, "activation", activations, positions, shape.inputs());
            check(side, example, shape, "error", errors, positions, shape.outputs());
            if (!(weight >= 0) || weight == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        name(side, example, shape) + ": outcome weight " + weight + "; give a finite one of 0 or more");
            }
            sink.accept(example, block, positions, activations, errors, weight);
        };
    }

    private static void check(
            Side side, int example, Block block, String what, double[] values, int positions, int width) {
        if (positions < 1 || values.length < (long) positions * width) {
            throw new IllegalArgumentException(name(side, example, block) + ": " + values.length + " " + what + "s for "
                    + positions + " positions of " + width);
        }
        for (int i = 0; i < positions * width; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name(side, example, block) + ": " + what + " " + i % width
                        + " at position " + i / width + " is " + values[i] + "; give finite factors");
            }
        }
    }

    private static String name(Side side, int example, Block block) {
        return (side == Side.ROWS ? "row " : "query ") + example + ", block " + block.name();
    }
}
