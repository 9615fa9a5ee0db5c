/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.compute.neural.MapTrace;
import org.openledger.compute.neural.Pass;
import org.openledger.spi.GradientSource.FactorSink;

/** The factors of one example: those of all its sequences, one behind the other. */
final class GatheredFactors {

    private final List<FactorPlace> places;
    private final List<List<float[]>> activations = new ArrayList<>();
    private final List<List<float[]>> errors = new ArrayList<>();
    private int positions;

    GatheredFactors(List<FactorPlace> places) {
        this.places = places;
        places.forEach(place -> {
            activations.add(new ArrayList<>());
            errors.add(new ArrayList<>());
        });
    }

    /** Copies what a pass kept of the sequence that it ran last. */
    void take(Pass pass) {
        int length = 0;
        for (int i = 0; i < places.size(); i++) {
            FactorPlace place = places.get(i);
            MapTrace trace = pass.map(place.table());
            length = trace.length();
            activations
                    .get(i)
                    .add(Arrays.copyOf(
                            place.activations(trace), length * place.block().inputs()));
            errors.get(i)
                    .add(Arrays.copyOf(
                            place.errors(trace), length * place.block().outputs()));
        }
        positions += length;
    }

    void hand(int example, double weight, FactorSink sink) {
        for (int i = 0; i < places.size(); i++) {
            sink.accept(example, i, positions, joined(activations.get(i)), joined(errors.get(i)), weight);
        }
    }

    private static double[] joined(List<float[]> parts) {
        double[] joined =
                new double[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            for (float number : part) {
                joined[at++] = number;
            }
        }
        return joined;
    }
}
