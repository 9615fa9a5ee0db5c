/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.ArrayList;
import java.util.List;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.MapTrace;
import org.openledger.spi.GradientSource.Block;

/**
 * Where a block's factors are read off a pass.
 *
 * @param table of the model's shape
 * @param part which numbers of the map or of its addition
 * @param block as methods see it
 */
record FactorPlace(int table, Part part, Block block) {

    /** Which numbers of a map a block is. */
    enum Part {
        /** The addition's A. */
        A,
        /** The addition's B. */
        B,
        /** The map itself. */
        MAP
    }

    /** The places of a model, in order of its tables: A and B of every addition, or every map where there is no adapter. */
    static List<FactorPlace> of(DecoderArtefact model) {
        List<DecoderShape.Table> tables = model.weights().shape().tables();
        List<FactorPlace> places = new ArrayList<>();
        model.adapter().ifPresent(adapter -> {
            for (int i = 0; i < adapter.adapted().size(); i++) {
                int number = adapter.adapted().get(i);
                DecoderShape.Table table = tables.get(number);
                int rank = adapter.tables().get(2 * i).length / table.rows();
                places.add(new FactorPlace(number, Part.A, new Block(table.name() + ".lora_A", table.rows(), rank)));
                places.add(new FactorPlace(number, Part.B, new Block(table.name() + ".lora_B", rank, table.columns())));
            }
        });
        for (int t = 0; t < tables.size() && model.adapter().isEmpty(); t++) {
            DecoderShape.Table table = tables.get(t);
            if (table.kind() == DecoderShape.Table.Kind.MAP) {
                places.add(new FactorPlace(t, Part.MAP, new Block(table.name(), table.rows(), table.columns())));
            }
        }
        return List.copyOf(places);
    }

    float[] activations(MapTrace trace) {
        return part == Part.B ? trace.between() : trace.inputs();
    }

    float[] errors(MapTrace trace) {
        return part == Part.A ? trace.betweenSlopes() : trace.slopes();
    }
}
