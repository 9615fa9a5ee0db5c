/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openledger.attribution.numeric.LowerTriangle;
import org.openledger.attribution.numeric.SymmetricEigen;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource.Block;
import org.openledger.spi.GradientSource.Outcomes;

/** The Kronecker-factored eigenbases of a model's blocks, with the curvature along each direction. */
final class EigenBasis {

    private static final int ROWS_AT_ONCE = 64;

    private final Layout layout;
    private final List<BlockBasis> bases;

    private EigenBasis(Layout layout, List<BlockBasis> bases) {
        this.layout = layout;
        this.bases = bases;
    }

    /** Passes over the rows twice: for the second moments, then for the curvature along their eigenvectors. */
    static EigenBasis of(FlatGradients model, Outcomes outcomes, Workers workers) {
        Layout layout = model.layout();
        int blocks = layout.blocks().size();
        List<LowerTriangle> inputs = new ArrayList<>();
        List<LowerTriangle> outputs = new ArrayList<>();
        for (Block block : layout.blocks()) {
            inputs.add(moments(block, "inputs", block.inputs()));
            outputs.add(moments(block, "outputs", block.outputs()));
        }
        for (List<Sample> tile : tiles(model, outcomes)) {
            for (int b = 0; b < blocks; b++) {
                Positions positions = Positions.of(tile, b, layout);
                inputs.get(b).addSquares(positions.activations(), positions.weights(), workers);
                outputs.get(b).addSquares(positions.errors(), positions.weights(), workers);
            }
        }
        List<BlockBasis> bases = workers.map(
                blocks, b -> new BlockBasis(SymmetricEigen.of(outputs.get(b)), SymmetricEigen.of(inputs.get(b))));
        for (List<Sample> tile : tiles(model, outcomes)) {
            workers.map(blocks, b -> {
                bases.get(b).addCurvature(Positions.of(tile, b, layout), tile, b);
                return b;
            });
        }
        return new EigenBasis(layout, bases);
    }

    private static LowerTriangle moments(Block block, String what, int size) {
        if (size > LowerTriangle.MAX_SIZE) {
            throw new IllegalArgumentException("block " + block.name() + " has " + size + " " + what
                    + ": an eigenbasis takes at most " + LowerTriangle.MAX_SIZE);
        }
        return new LowerTriangle(size);
    }

    /** Reads the rows tile by tile; a tile is gone before the next is read. */
    private static Iterable<List<Sample>> tiles(FlatGradients model, Outcomes outcomes) {
        int rows = model.weights().rows();
        return () -> IntStream.range(0, Preconditioned.parts(rows, ROWS_AT_ONCE))
                .mapToObj(part ->
                        Sample.read(model, part * ROWS_AT_ONCE, Math.min(rows, (part + 1) * ROWS_AT_ONCE), outcomes))
                .filter(tile -> !tile.isEmpty())
                .iterator();
    }

    /** Refuses a direction without any curvature. */
    void checkAbove(double ridge) {
        for (int b = 0; b < bases.size(); b++) {
            if (!(bases.get(b).least() + ridge > 0)) {
                throw new IllegalArgumentException(
                        "block " + layout.blocks().get(b).name()
                                + " has a direction without curvature, and damping and weight decay are 0: give a damping above 0");
            }
        }
    }

    void solve(double[][] panel, int width, double ridge, Workers workers) {
        for (int b = 0; b < bases.size(); b++) {
            int first = layout.offset(b);
            int end = first + layout.inputs(b) * layout.outputs(b);
            double[][] part = Arrays.copyOfRange(panel, first, end);
            bases.get(b).solve(part, width, ridge, workers);
            System.arraycopy(part, 0, panel, first, part.length);
        }
    }
}
