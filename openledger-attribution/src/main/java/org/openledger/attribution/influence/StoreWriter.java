/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openledger.attribution.influence.StoreDirectory.Section;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.FactorSink;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/** Writes the records of a file of gradients, example by example, and notes where each starts. A row of weight 0 has an empty record. */
final class StoreWriter {

    private final GradientSource source;
    private final Layout layout;
    private final RowWeights weights;
    private final DataOutputStream out;
    private final List<Section> sections = new ArrayList<>();
    private long position;

    /**
     * Starts behind what was written already.
     *
     * @param position how many bytes that is
     */
    StoreWriter(GradientSource source, DataOutputStream out, long position) {
        this.source = source;
        this.layout = Layout.of(source.blocks());
        this.weights = RowWeights.of(source);
        this.out = out;
        this.position = position;
    }

    List<Section> write(List<? extends Target> targets, List<? extends Outcomes> outcomes) {
        int last = FlatGradients.checkpoints(source).size() - 1;
        for (int c = 0; c <= last; c++) {
            int checkpoint = c;
            for (Target target : targets) {
                section(
                        name(c, Side.ROWS, target),
                        Side.ROWS,
                        source.rows(),
                        row -> source.factors(checkpoint, Examples.rows(row, row + 1), target, sink(Side.ROWS)));
                section(
                        name(c, Side.QUERIES, target),
                        Side.QUERIES,
                        source.queries(),
                        query -> source.factors(
                                checkpoint, Examples.queries(query, query + 1), target, sink(Side.QUERIES)));
            }
        }
        for (Outcomes which : outcomes) {
            section(
                    name(last, which),
                    Side.ROWS,
                    source.rows(),
                    row -> source.curvature(last, Examples.rows(row, row + 1), which, sink(Side.ROWS)));
        }
        return sections;
    }

    static String name(int checkpoint, Side side, Target target) {
        return "checkpoint " + checkpoint + ", " + side + " by " + target;
    }

    static String name(int checkpoint, Outcomes outcomes) {
        return "checkpoint " + checkpoint + ", curvature over " + outcomes;
    }

    private void section(String name, Side side, int count, Consumer<Integer> example) {
        if (sections.stream().anyMatch(section -> section.name().equals(name))) {
            throw new IllegalArgumentException(name + " is asked for twice: give each target and each outcomes once");
        }
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts.add(position);
            if (side == Side.QUERIES || weights.at(i) != 0) {
                example.accept(i);
            }
        }
        starts.add(position);
        sections.add(new Section(name, starts));
    }

    private FactorSink sink(Side side) {
        return Factors.checked(layout, side, weights, (example, block, positions, activations, errors, weight) -> {
            try {
                out.writeInt(block);
                out.writeInt(positions);
                out.writeDouble(weight);
                values(activations, positions * layout.inputs(block));
                values(errors, positions * layout.outputs(block));
                position += 2 * Integer.BYTES + Double.BYTES;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write gradients", e);
            }
        });
    }

    private void values(double[] values, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            out.writeDouble(values[i]);
        }
        position += (long) Double.BYTES * count;
    }
}
