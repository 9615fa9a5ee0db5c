/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.kernel.Matrix;
import org.openledger.compute.kernel.Panels;

/** The linear maps of a decoder, packed for many products. */
public final class PackedMaps {

    private final Kernels kernels;
    private final @Nullable Panels[] forward;
    private final @Nullable Panels[] backward;

    private final Weights weights;
    private final boolean both;

    private PackedMaps(Weights weights, Kernels kernels, boolean both) {
        this.weights = weights;
        this.kernels = kernels;
        this.both = both;
        this.forward = new Panels[weights.tables()];
        this.backward = new Panels[weights.tables()];
        pack();
    }

    /** Packs the weights as they are now. */
    public void pack() {
        List<DecoderShape.Table> tables = weights.shape().tables();
        for (int t = 0; t < forward.length; t++) {
            if (tables.get(t).kind() == DecoderShape.Table.Kind.MAP) {
                forward[t] = kernels.pack(weights.matrix(t));
                backward[t] = both ? kernels.pack(weights.matrix(t).transposed()) : null;
            }
        }
    }

    /** For running alone. */
    public static PackedMaps forServing(Weights weights, Kernels kernels) {
        return new PackedMaps(weights, kernels, false);
    }

    /** For running and for slopes. */
    public static PackedMaps forTraining(Weights weights, Kernels kernels) {
        return new PackedMaps(weights, kernels, true);
    }

    /** How many bytes the packed maps take, beside the weights themselves. */
    public long bytes() {
        return bytes(forward) + bytes(backward);
    }

    private static long bytes(@Nullable Panels[] panels) {
        long bytes = 0;
        for (Panels packed : panels) {
            bytes += packed == null ? 0 : packed.bytes();
        }
        return bytes;
    }

    public Kernels kernels() {
        return kernels;
    }

    /** Adds to {@code y} what the map makes of {@code x}. */
    void forward(int table, Matrix x, Matrix y) {
        kernels.multiplyAdd(x, packed(forward, table), y);
    }

    /** Adds to {@code dx} the slopes before the map. */
    void backward(int table, Matrix dy, Matrix dx) {
        kernels.multiplyAdd(dy, packed(backward, table), dx);
    }

    private static Panels packed(@Nullable Panels[] panels, int table) {
        Panels found = panels[table];
        if (found == null) {
            throw new IllegalStateException("table " + table + " was not packed for this direction");
        }
        return found;
    }
}
