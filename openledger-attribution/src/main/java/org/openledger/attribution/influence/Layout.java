/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.internal.Require;
import org.openledger.spi.GradientSource.Block;

/** Where each weight of a model stands in one long vector: block by block, and within a block output by output. */
final class Layout {

    /** The most weights. */
    static final int MAX_SIZE = 1 << 26;

    private final List<Block> blocks;
    private final int[] offsets;
    private final int size;

    private Layout(List<Block> blocks, int[] offsets, int size) {
        this.blocks = blocks;
        this.offsets = offsets;
        this.size = size;
    }

    static Layout of(List<Block> blocks) {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("the model has no block: give at least one");
        }
        int[] offsets = new int[blocks.size()];
        long size = 0;
        for (int b = 0; b < offsets.length; b++) {
            offsets[b] = (int) size;
            size = Require.inRange(size + blocks.get(b).size(), 1, MAX_SIZE, "weights of the model");
        }
        return new Layout(List.copyOf(blocks), offsets, (int) size);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Returns how many weights there are. */
    int size() {
        return size;
    }

    /** Returns where a block begins. */
    int offset(int block) {
        return offsets[block];
    }

    /** Returns how many outputs all blocks have together. */
    int outputs() {
        return blocks.stream().mapToInt(Block::outputs).sum();
    }

    int inputs(int block) {
        return blocks.get(block).inputs();
    }

    int outputs(int block) {
        return blocks.get(block).outputs();
    }

    /** Adds the product of an example's factors in one block to a gradient. */
    void addProduct(double[] gradient, int block, int positions, double[] activations, double[] errors) {
        int in = inputs(block);
        int out = outputs(block);
        for (int t = 0; t < positions; t++) {
            int to = offsets[block];
            for (int u = 0; u < out; u++) {
                double error = errors[t * out + u];
                for (int v = 0; v < in; v++) {
                    gradient[to + v] += error * activations[t * in + v];
                }
                to += in;
            }
        }
    }
}
