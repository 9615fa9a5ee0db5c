/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Views see what they say, and what cannot be seen or multiplied is refused. */
class MatrixTest {

    private final float[] data = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private final Matrix whole = Matrix.of(data, 3, 4);

    @Test
    void viewsOfViews() {
        assertThat(entry(whole, 2, 1)).isEqualTo(9);
        assertThat(entry(whole.transposed(), 1, 2)).isEqualTo(9);
        assertThat(entry(whole.rows(1, 3), 1, 1)).isEqualTo(9);
        assertThat(entry(whole.columns(1, 3), 2, 0)).isEqualTo(9);
        assertThat(entry(whole.rows(1, 3).columns(1, 4).transposed().rows(2, 3), 0, 1))
                .isEqualTo(11);
        assertThat(whole.transposed().transposed()).isEqualTo(whole);
        assertThat(whole.rows(3, 3).rows()).isZero();
        assertThat(whole.columns(4, 4).transposed().columns(1, 2).columns()).isEqualTo(1);
        assertThat(Matrix.of(new float[0], 0, 5).transposed().rows(3, 4).rows()).isEqualTo(1);
    }

    @Test
    void n107_viewsOutsideAreRefused() {
        assertThatThrownBy(() -> new Matrix(data, 1, 3, 4, 4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a view of 3 x 4 floats at offset 1 with strides 4 and 1 reaches over 12 floats: the array has 12");
        assertThat(new Matrix(data, 12, 0, 4, 4, 1).rows()).isZero();
        refused(() -> new Matrix(data, 13, 0, 4, 4, 1), "offset 13");
        refused(() -> new Matrix(data, -1, 1, 1, 1, 1), "offset -1");
        refused(() -> new Matrix(data, 0, -1, 1, 1, 1), "rows -1");
        refused(() -> new Matrix(data, 0, 1, -1, 1, 1), "columns -1");
        refused(() -> new Matrix(data, 0, 1, 1, -1, 1), "row stride -1");
        refused(() -> new Matrix(data, 0, 1, 1, 1, -1), "column stride -1");
        int most = Integer.MAX_VALUE;
        refused(() -> new Matrix(data, 0, most, most, most, most), "the array has 12");
        refused(
                () -> Matrix.of(data, most, most),
                "the array has 12 floats: 2147483647 x 2147483647 are 4611686014132420609");
        refused(() -> Matrix.of(data, 3, 3), "3 x 3 are 9");
        refused(() -> whole.rows(1, 4), "rows 1 to 4: give 0 <= from <= to <= 3");
        refused(() -> whole.columns(3, 2), "columns 3 to 2: give 0 <= from <= to <= 4");
        refused(() -> whole.columns(-1, 2), "columns -1 to 2");
    }

    @Test
    void n107_shapesThatDoNotFitAreRefused() {
        Kernels kernels = Kernels.best();
        Panels four = kernels.pack(Matrix.of(data, 4, 3));
        refused(
                () -> kernels.multiplyAdd(square(3), four, square(3)),
                "a is 3 x 3 and b is 4 x 3: give an a with 4 columns");
        refused(() -> kernels.multiplyAdd(whole, four, square(2)), "c is 2 x 2: a of 3 x 4 and b of 4 x 3 need 3 x 3");
        refused(() -> kernels.multiplyAdd(whole, four, square(3).transposed()), "column stride of 3: give 1");
        Matrix overlapping = new Matrix(new float[9], 0, 3, 3, 2, 1);
        refused(() -> kernels.multiplyAdd(whole, four, overlapping), "rows of 3 floats 2 apart");
        refused(() -> kernels.multiplyAdd(square(3), square(2), square(3)), "give an a with 2 columns");
    }

    @Test
    void n107_whatIsTooLargeToPackIsRefusedBeforeItIsCopied() {
        Matrix wide = new Matrix(new float[1], 0, 1 << 14, 1 << 15, 0, 0);
        Matrix wider = new Matrix(new float[1], 0, 1 << 14, (1 << 15) + 1, 0, 0);
        assertThat(Panels.MOST_FLOATS).isEqualTo((long) wide.rows() * wide.columns());
        refused(() -> Kernels.scalar().pack(wider), "536870912");
    }

    private static Matrix square(int side) {
        return Matrix.of(new float[side * side], side, side);
    }

    private static float entry(Matrix matrix, int i, int j) {
        return matrix.data()[matrix.offset() + i * matrix.rowStride() + j * matrix.columnStride()];
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }
}
