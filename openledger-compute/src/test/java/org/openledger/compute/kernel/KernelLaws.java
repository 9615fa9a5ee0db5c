/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.numeric.Workers;

/** Rows at once, threads and kernels change no bit. */
class KernelLaws {

    private static final int ROWS = 64;
    private static final int INNER = 300;
    private static final int COLUMNS = 150;

    private final Matrix a = Matrix.of(PlainProduct.numbers(ROWS * INNER, 1), ROWS, INNER);
    private final Matrix b = Matrix.of(PlainProduct.numbers(INNER * COLUMNS, 2), INNER, COLUMNS);
    private final int[] expected = expected();

    @Test
    void n101_rowsAtOnceDoNotMatter() {
        for (Kernels kernels : List.of(Kernels.scalar(), Kernels.best())) {
            Panels panels = kernels.pack(b);
            for (int batch = 1; batch <= ROWS; batch++) {
                Matrix c = sums();
                for (int i = 0; i < ROWS; i += batch) {
                    int to = Math.min(ROWS, i + batch);
                    kernels.multiplyAdd(a.rows(i, to), panels, c.rows(i, to));
                }
                assertThat(PlainProduct.bits(c.data()))
                        .as(kernels.name() + " by " + batch)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void n102_threadsDoNotMatter() {
        for (Kernels kernels : List.of(Kernels.scalar(), Kernels.best())) {
            for (int threads : new int[] {1, 2, 7}) {
                Matrix c = sums();
                Set<Thread> seen = ConcurrentHashMap.newKeySet();
                CountDownLatch started = new CountDownLatch(threads);
                new Workers(threads).map(8, part -> {
                    seen.add(Thread.currentThread());
                    awaitAll(started);
                    multiplyRows(kernels, c, part * 8, part % 2 == 0);
                    return part;
                });
                assertThat(seen).hasSize(threads);
                assertThat(PlainProduct.bits(c.data()))
                        .as(kernels.name() + " on " + threads)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void n103_kernelsShareTheirPanels() {
        Matrix c = sums();
        Kernels.best().multiplyAdd(a, Kernels.scalar().pack(b), c);
        assertThat(PlainProduct.bits(c.data())).isEqualTo(expected);
        c = sums();
        Kernels.scalar().multiplyAdd(a, Kernels.best().pack(b), c);
        assertThat(PlainProduct.bits(c.data())).isEqualTo(expected);
    }

    @Test
    void n104_withNothingBetweenTheSumsStay() {
        float[] sums = {-0f, Float.NaN, Float.MIN_VALUE, 3f};
        for (Kernels kernels : List.of(Kernels.scalar(), Kernels.best())) {
            float[] c = sums.clone();
            Matrix empty = new Matrix(new float[0], 0, 0, 2, 2, 1);
            kernels.multiplyAdd(Matrix.of(new float[0], 2, 0), empty, Matrix.of(c, 2, 2));
            kernels.multiplyAdd(Matrix.of(new float[0], 2, 0), kernels.pack(empty), Matrix.of(c, 2, 2));
            assertThat(PlainProduct.bits(c)).isEqualTo(PlainProduct.bits(sums));
        }
    }

    @Test
    void panelsAreACopy() {
        float[] data = b.data().clone();
        Panels panels = Kernels.best().pack(Matrix.of(data, INNER, COLUMNS));
        assertThat(panels.rows()).isEqualTo(INNER);
        assertThat(panels.columns()).isEqualTo(COLUMNS);
        Arrays.fill(data, Float.NaN);
        Matrix c = sums();
        Kernels.best().multiplyAdd(a, panels, c);
        assertThat(PlainProduct.bits(c.data())).isEqualTo(expected);
    }

    private void multiplyRows(Kernels kernels, Matrix c, int from, boolean packed) {
        Matrix rows = a.rows(from, from + 8);
        Matrix sums = c.rows(from, from + 8);
        if (packed) {
            kernels.multiplyAdd(rows, kernels.pack(b), sums);
        } else {
            kernels.multiplyAdd(rows, b, sums);
        }
    }

    private static void awaitAll(CountDownLatch started) {
        started.countDown();
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Matrix sums() {
        return Matrix.of(PlainProduct.numbers(ROWS * COLUMNS, 3), ROWS, COLUMNS);
    }

    private int[] expected() {
        Matrix c = sums();
        PlainProduct.multiplyAdd(a, b, c);
        return PlainProduct.bits(c.data());
    }
}
