/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import java.util.Optional;

/**
 * Matrix products of 32-bit floats.
 *
 * <p>Every entry is one chain of fused multiply-adds in order of k that starts at c (rule N100):
 *
 * <pre>c[i][j] = fma(a[i][k-1], b[k-1][j], ... fma(a[i][1], b[1][j], fma(a[i][0], b[0][j], c[i][j])))</pre>
 *
 * so that the bits of a product depend on nothing but the operands: not on the kernel, the width of vectors, blocks, the JVM, the number of rows that are multiplied
 * at once, or threads. With k = 0 the matrix c stays as it is. What fma does with -0, infinities and subnormal numbers is what happens to them; a NaN stays a NaN, with
 * payload bits that are not specified.
 *
 * <p>A call runs on the thread of its caller and allocates nothing but a scratch space per thread, once; who wants more threads gives each some rows of c. Kernels are
 * immutable and may be shared between threads. The matrix c must share no entry with a or b, which is not checked: views of one array are welcome.
 */
public interface Kernels {

    /**
     * Copies a matrix into the order in which kernels read it: for weights that are multiplied with more than once.
     *
     * @param b at most {@value Panels#MOST_FLOATS} floats, its columns rounded up to a multiple of 32
     */
    Panels pack(Matrix b);

    /**
     * Adds a product: {@code c += a b}.
     *
     * @param a m x k
     * @param b k x n
     * @param c m x n, with a column stride of 1 and rows that do not overlap
     */
    void multiplyAdd(Matrix a, Panels b, Matrix c);

    /**
     * Adds a product: {@code c += a b}. Gives the same bits as with b packed, but copies b in each call.
     *
     * @param a m x k
     * @param b k x n
     * @param c m x n, with a column stride of 1 and rows that do not overlap
     */
    void multiplyAdd(Matrix a, Matrix b, Matrix c);

    /** What these kernels are called in reports. */
    String name();

    /** Returns the fastest kernels of this JVM. */
    static Kernels best() {
        return vector().orElseGet(Kernels::scalar);
    }

    /** Returns the kernels that need nothing but the language. */
    static Kernels scalar() {
        return ScalarKernels.INSTANCE;
    }

    /** Returns the kernels of the Vector API, if the JVM was started with its module. */
    static Optional<Kernels> vector() {
        return ThisJvm.kernels();
    }

    /** Returns the line that says how to get faster kernels, if the JVM has the Vector API but was started without it. */
    static Optional<String> hint() {
        return ThisJvm.hint();
    }
}
