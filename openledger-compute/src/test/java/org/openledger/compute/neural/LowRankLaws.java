/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.kernel.Matrix;
import org.openledger.compute.lora.LoraPair;

/** What runs beside a base adds what an adapter's own definition adds, to the bit (rules N211 and N302). */
class LowRankLaws {

    @Property(tries = 100)
    void N302_anAdditionIsThatOfItsPair(@ForAll long seed) {
        CounterRandom random = new CounterRandom(seed);
        int rank = 1 + (int) random.below(0, 20);
        int inputs = 1 + (int) random.below(1, 90);
        int outputs = 1 + (int) random.below(2, 90);
        int rows = 1 + (int) random.below(3, 9);
        float scale = (float) random.gaussian(50);
        float[] a = numbers(random.split(1), rank * inputs);
        float[] b = numbers(random.split(2), outputs * rank);
        float[] x = numbers(random.split(3), rows * inputs);
        float[] y = numbers(random.split(4), rows * outputs);
        float[] expected = y.clone();
        LoraPair pair = LoraPair.of(rank, inputs, outputs, a, b);
        for (int row = 0; row < rows; row++) {
            float[] out = java.util.Arrays.copyOfRange(expected, row * outputs, (row + 1) * outputs);
            pair.addTo(java.util.Arrays.copyOfRange(x, row * inputs, (row + 1) * inputs), scale, out);
            System.arraycopy(out, 0, expected, row * outputs, outputs);
        }
        new LowRank(rank, a, b, scale, Kernels.best())
                .forward(
                        Kernels.best(),
                        Matrix.of(x, rows, inputs),
                        Matrix.of(new float[rows * rank], rows, rank),
                        Matrix.of(y, rows, outputs));
        assertThat(y).isEqualTo(expected);
    }

    private static float[] numbers(CounterRandom random, int size) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.gaussian(i);
        }
        return numbers;
    }
}
