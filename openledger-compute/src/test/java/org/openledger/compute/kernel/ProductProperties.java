/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openledger.attribution.numeric.CounterRandom;

/** Any product has the bits of the plain loop, whatever the shapes, the views and the numbers. */
class ProductProperties {

    private static final long MOST_STEPS = 400_000;

    @Property(tries = 400)
    void n100_everyEntryIsOneChain(
            @ForAll("counts") int m,
            @ForAll("counts") int k,
            @ForAll("counts") int n,
            @ForAll @IntRange(max = 40) int oddOneIn,
            @ForAll long seed) {
        int rows = (int) Math.min(m, MOST_STEPS / Math.max(1, (long) k * n));
        CounterRandom random = new CounterRandom(seed);
        Matrix a = view(rows, k, random.split(1), oddOneIn);
        Matrix b = view(k, n, random.split(2), oddOneIn);
        Matrix c = sums(rows, n, random.split(3), oddOneIn);
        assertProduct(a, b, c);
    }

    @Property(tries = 60)
    void n105_numbersThatOverflowAndVanish(@ForAll long seed, @ForAll @IntRange(max = 60) int k) {
        CounterRandom random = new CounterRandom(seed);
        Matrix a = scaled(view(7, k, random.split(1), 0), 0x1p-70f);
        Matrix b = scaled(view(k, 40, random.split(2), 0), 0x1p-70f);
        assertProduct(a, b, scaled(sums(7, 40, random.split(3), 0), 0x1p-140f));
        assertProduct(scaled(a, 0x1p-75f), scaled(b, 0x1p75f), scaled(sums(7, 40, random.split(4), 0), 0x1p-145f));
        assertProduct(scaled(a, 0x1p127f), scaled(b, 0x1p127f), scaled(sums(7, 40, random.split(5), 0), 0x1p127f));
    }

    /** Counts near which something changes: nothing, tiles, vectors, panels, blocks. */
    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 14)),
                net.jqwik.api.Tuple.of(
                        2, Arbitraries.of(15, 16, 17, 31, 32, 33, 47, 63, 64, 65, 95, 96, 97, 98, 101, 128, 129)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(193, 255, 256, 257, 511, 512, 513, 545, 769)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 300)));
    }

    private static void assertProduct(Matrix a, Matrix b, Matrix c) {
        float[] before = c.data().clone();
        PlainProduct.multiplyAdd(a, b, c);
        int[] expected = PlainProduct.bits(c.data());
        for (Kernels kernels : List.of(Kernels.scalar(), Kernels.best())) {
            String what = kernels.name() + " " + a + b + c;
            System.arraycopy(before, 0, c.data(), 0, before.length);
            kernels.multiplyAdd(a, kernels.pack(b), c);
            assertThat(Arrays.equals(PlainProduct.bits(c.data()), expected))
                    .as("packed, " + what)
                    .isTrue();
            System.arraycopy(before, 0, c.data(), 0, before.length);
            kernels.multiplyAdd(a, b, c);
            assertThat(Arrays.equals(PlainProduct.bits(c.data()), expected))
                    .as("unpacked, " + what)
                    .isTrue();
        }
    }

    /** A matrix somewhere in an array, in one of five ways; numbers around it belong to nobody. */
    private static Matrix view(int rows, int columns, CounterRandom random, int oddOneIn) {
        int gap = (int) random.below(1, 4);
        int offset = (int) random.below(2, 5);
        int way = (int) random.below(3, 5);
        int right = way == 2 ? 2 + gap : 1;
        int down = way == 3 ? 0 : columns * right + gap;
        int length = offset + Math.max(rows, 1) * Math.max(down, columns * right + gap);
        float[] data = PlainProduct.oddNumbers(length, random.bits(4), oddOneIn);
        if (way == 4) {
            return new Matrix(data, offset, rows, columns, 1, rows);
        }
        return new Matrix(data, offset, rows, columns, down, right);
    }

    private static Matrix sums(int rows, int columns, CounterRandom random, int oddOneIn) {
        int gap = (int) random.below(1, 3);
        int offset = (int) random.below(2, 3);
        float[] data = PlainProduct.oddNumbers(offset + rows * (columns + gap) + gap, random.bits(3), oddOneIn);
        return new Matrix(data, offset, rows, columns, columns + gap, 1);
    }

    private static Matrix scaled(Matrix matrix, float by) {
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] *= by;
        }
        return matrix;
    }
}
