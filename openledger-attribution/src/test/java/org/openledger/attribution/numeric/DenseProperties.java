/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DenseProperties {

    /** The bits of the plain loop: an unrolled sum that is added up otherwise would differ. */
    @Property(tries = 100)
    void A162_aProductIsSummedInOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int rows,
            @ForAll @IntRange(min = 1, max = 300) int inner,
            @ForAll @IntRange(min = 1, max = 9) int width) {
        double[][] left = matrix(seed, rows, inner);
        double[][] right = matrix(seed + 1, inner, width);
        double[][] product = Dense.product(left, right);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                double sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += left[i][k] * right[k][j];
                }
                assertThat(product[i][j]).isEqualTo(sum);
            }
        }
    }

    @Property(tries = 40)
    void A163_choleskySolves(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        LowerTriangle matrix = positive(seed, size);
        double[][] full = full(matrix);
        double[][] solution = matrix(seed + 2, size, 3);
        double[][] sides = Dense.product(full, solution);
        Cholesky.of(matrix, Workers.ONE).solve(sides, 3, Workers.ONE);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(sides[i][j]).isCloseTo(solution[i][j], within(1e-7));
            }
        }
    }

    /** Several panels, strips and parts. */
    @Test
    void A163_choleskyIsTheSameOnAnyNumberOfThreads() {
        int size = 700;
        double[][] one = matrix(5, size, 150);
        Cholesky.of(positive(3, size), Workers.ONE).solve(one, 150, Workers.ONE);
        for (int threads : new int[] {2, 7}) {
            Workers workers = new Workers(threads);
            double[][] several = matrix(5, size, 150);
            Cholesky.of(positive(3, size), workers).solve(several, 150, workers);
            assertThat(several).isDeepEqualTo(one);
        }
        double[][] residual = matrix(5, size, 150);
        Dense.addProduct(residual, negated(full(positive(3, size))), one, size, 150);
        for (double[] row : residual) {
            for (double entry : row) {
                assertThat(entry).isCloseTo(0, within(1e-8));
            }
        }
    }

    @Test
    void A163_whatIsNotPositiveDefiniteIsRefused() {
        LowerTriangle matrix = new LowerTriangle(3);
        matrix.row(0)[0] = 1;
        matrix.row(1)[1] = -1;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cholesky.of(matrix, Workers.ONE))
                .withMessage("the matrix is not positive definite: pivot -1.0 at row 1; give more damping");
        LowerTriangle nan = new LowerTriangle(1);
        nan.row(0)[0] = Double.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> Cholesky.of(nan, Workers.ONE));
    }

    @Property(tries = 60)
    void A164_eigenvectorsAreOrthonormalAndGiveTheMatrixBack(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size, @ForAll boolean singular) {
        LowerTriangle matrix = new LowerTriangle(size);
        int rank = singular ? (size + 1) / 2 : size + 3;
        double[] ones = new double[rank];
        Arrays.fill(ones, 1);
        matrix.addSquares(matrix(seed, rank, size), ones, Workers.ONE);
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        double[][] vectors = eigen.vectors();
        double[] values = eigen.values();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double entry = 0;
                double inner = 0;
                for (int k = 0; k < size; k++) {
                    entry += vectors[k][i] * values[k] * vectors[k][j];
                    inner += vectors[i][k] * vectors[j][k];
                }
                assertThat(entry).isCloseTo(matrix.row(i)[j], within(1e-10 * size));
                assertThat(inner).isCloseTo(i == j ? 1 : 0, within(1e-12 * (size + 10)));
            }
        }
    }

    /** Equal eigenvalues, and the closed form of a second difference. */
    @Test
    void A164_knownEigenvalues() {
        LowerTriangle identity = new LowerTriangle(4);
        identity.addToDiagonal(3);
        assertThat(SymmetricEigen.of(identity).values()).containsExactly(3, 3, 3, 3);
        int n = 50;
        LowerTriangle second = new LowerTriangle(n);
        second.addToDiagonal(2);
        for (int i = 1; i < n; i++) {
            second.row(i)[i - 1] = -1;
        }
        double[] values = SymmetricEigen.of(second).values();
        Arrays.sort(values);
        for (int k = 0; k < n; k++) {
            assertThat(values[k]).isCloseTo(2 - 2 * Math.cos(Math.PI * (k + 1) / (n + 1)), within(1e-12));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> {
            second.row(3)[1] = Double.NaN;
            SymmetricEigen.of(second);
        });
    }

    /** A product of factors goes where its coordinates go one by one, and inner products are kept on the mean over seeds. */
    @Property(tries = 30)
    void A165_projectionsKeepInnerProducts(@ForAll long seed) {
        int coordinates = 60;
        double[] a = matrix(seed, 1, coordinates)[0];
        double[] b = matrix(seed + 1, 1, coordinates)[0];
        int draws = 400;
        double mean = 0;
        for (int draw = 0; draw < draws; draw++) {
            SparseProjection projection = new SparseProjection(coordinates, 32, seed + draw);
            mean += Dense.dot(projected(projection, a), projected(projection, b), 32) / draws;
        }
        double norms = Math.sqrt(Dense.dot(a, a, coordinates) * Dense.dot(b, b, coordinates));
        assertThat(mean).isCloseTo(Dense.dot(a, b, coordinates), within(6 * norms * Math.sqrt(2.0 / 32 / draws)));
    }

    @Test
    void A165_factorsAreProjectedAsTheirProduct() {
        SparseProjection projection = new SparseProjection(100, 16, 4);
        double[] left = matrix(1, 1, 5)[0];
        double[] right = matrix(2, 1, 7)[0];
        double[] whole = new double[100];
        for (int u = 0; u < 5; u++) {
            for (int v = 0; v < 7; v++) {
                whole[30 + u * 7 + v] = left[u] * right[v];
            }
        }
        double[] sum = projection.sum();
        projection.add(sum, 30, left, 0, 5, right, 0, 7);
        assertThat(projection.finished(sum)).containsExactly(projected(projection, whole), within(1e-12));
    }

    private static double[] projected(SparseProjection projection, double[] vector) {
        double[] sum = projection.sum();
        projection.add(sum, 0, new double[] {1}, 0, 1, vector, 0, vector.length);
        return projection.finished(sum);
    }

    private static LowerTriangle positive(long seed, int size) {
        LowerTriangle matrix = new LowerTriangle(size);
        double[] ones = new double[size];
        Arrays.fill(ones, 1.0 / size);
        matrix.addSquares(matrix(seed, size, size), ones, Workers.ONE);
        matrix.addToDiagonal(0.1);
        return matrix;
    }

    private static double[][] full(LowerTriangle matrix) {
        double[][] full = new double[matrix.size()][matrix.size()];
        for (int i = 0; i < full.length; i++) {
            for (int j = 0; j <= i; j++) {
                full[i][j] = matrix.row(i)[j];
                full[j][i] = matrix.row(i)[j];
            }
        }
        return full;
    }

    private static double[][] negated(double[][] matrix) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] = -row[j];
            }
        }
        return matrix;
    }

    private static double[][] matrix(long seed, int rows, int columns) {
        CounterRandom random = new CounterRandom(seed);
        double[][] matrix = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix[i][j] = random.gaussian((long) i * columns + j);
            }
        }
        return matrix;
    }
}
