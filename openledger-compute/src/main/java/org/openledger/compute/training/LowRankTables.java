/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.neural.Adaptation;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.LowRank;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Pass;
import org.openledger.compute.neural.Projection;
import org.openledger.compute.neural.Weights;
import org.openledger.internal.Require;

/**
 * Only additions of low rank beside some maps of each layer are learnt; the base stays as it is.
 *
 * <p>At first A is normal with variance {@code 1 / inputs} and B is zero, so that the model begins as its base. Source: Hu et al., "LoRA", ICLR 2022, section 4.1.
 */
public final class LowRankTables implements Learnable {

    private final Weights base;
    private final PackedMaps maps;
    private final List<Integer> adapted;
    private final int rank;
    private final float scale;
    private final List<float[]> tables = new ArrayList<>();

    /**
     * Begins an adapter.
     *
     * @param base the frozen weights
     * @param projections which maps of each layer, at least one
     * @param rank 1 to {@value LowRank#MAX_RANK}
     * @param alpha the additions are multiplied by {@code alpha / rank}
     * @param seed of the draw of A
     * @param maps the same weights, packed for training
     */
    public LowRankTables(
            Weights base, List<Projection> projections, int rank, double alpha, long seed, PackedMaps maps) {
        this.base = base;
        this.rank = (int) Require.inRange(rank, 1, LowRank.MAX_RANK, "rank");
        this.scale = (float) (alpha / rank);
        this.maps = maps;
        this.adapted = adapted(base.shape(), projections);
        CounterRandom random = new CounterRandom(seed);
        for (int table : adapted) {
            DecoderShape.Table map = base.shape().tables().get(table);
            CounterRandom draws = random.split(table);
            float[] a = new float[Math.multiplyExact(rank, map.rows())];
            for (int i = 0; i < a.length; i++) {
                a[i] = (float) (draws.gaussian(i) / StrictMath.sqrt(map.rows()));
            }
            tables.add(a);
            tables.add(new float[Math.multiplyExact(rank, map.columns())]);
        }
    }

    private static List<Integer> adapted(DecoderShape shape, List<Projection> projections) {
        if (projections.isEmpty()) {
            throw new IllegalArgumentException("no map to adapt: give at least one of " + List.of(Projection.values()));
        }
        List<Integer> adapted = new ArrayList<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (Projection projection : projections) {
                adapted.add(shape.map(layer, projection));
            }
        }
        return List.copyOf(adapted);
    }

    /** What the tables add now, ready to run. */
    public Adaptation adaptation() {
        List<Optional<LowRank>> additions =
                new ArrayList<>(Collections.nCopies(base.tables(), Optional.<LowRank>empty()));
        for (int part = 0; part < parts(); part++) {
            additions.set(
                    adapted.get(part),
                    Optional.of(
                            new LowRank(rank, tables.get(2 * part), tables.get(2 * part + 1), scale, maps.kernels())));
        }
        return new Adaptation(base.shape(), additions);
    }

    /** The tables of the shape that have an addition, in order of {@link #tables()}: A and B of each. */
    public List<Integer> adapted() {
        return adapted;
    }

    @Override
    public Weights base() {
        return base;
    }

    @Override
    public PackedMaps maps() {
        return maps;
    }

    @Override
    public List<float[]> tables() {
        return Collections.unmodifiableList(tables);
    }

    @Override
    public void refresh(List<Pass> passes) {
        Adaptation now = adaptation();
        passes.forEach(pass -> pass.adapt(now));
    }

    @Override
    public int parts() {
        return adapted.size();
    }

    @Override
    public void addGradients(int part, Pass pass, Kernels kernels, List<float[]> gradients) {
        pass.map(adapted.get(part)).addGradient(kernels, gradients.get(2 * part), gradients.get(2 * part + 1));
    }
}
