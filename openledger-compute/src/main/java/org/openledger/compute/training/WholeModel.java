/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.util.List;
import java.util.stream.IntStream;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Pass;
import org.openledger.compute.neural.Weights;

/** All weights of a model are learnt. */
public final class WholeModel implements Learnable {

    private final Weights weights;
    private final PackedMaps maps;
    private final List<float[]> tables;

    /**
     * Begins with a copy of some weights.
     *
     * @param first such as {@link Weights#random}
     * @param kernels that run it
     */
    public WholeModel(Weights first, Kernels kernels) {
        weights = first.copy();
        maps = PackedMaps.forTraining(weights, kernels);
        tables = IntStream.range(0, weights.tables()).mapToObj(weights::table).toList();
    }

    /** A copy of the weights as they are now. */
    public Weights weights() {
        return weights.copy();
    }

    @Override
    public Weights base() {
        return weights;
    }

    @Override
    public PackedMaps maps() {
        return maps;
    }

    @Override
    public List<float[]> tables() {
        return tables;
    }

    @Override
    public void refresh(List<Pass> passes) {
        maps.pack();
    }

    @Override
    public int parts() {
        return tables.size();
    }

    @Override
    public void addGradients(int part, Pass pass, Kernels kernels, List<float[]> gradients) {
        pass.addGradient(part, kernels, gradients.get(part));
    }
}
