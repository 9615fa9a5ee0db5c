/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import java.util.List;

/** A program for other JVMs: prints the kernels' names and the hashes of two fixed products by each. */
final class HashOfAProduct {

    private HashOfAProduct() {}

    /** With any argument the larger product is left out. */
    public static void main(String[] arguments) {
        System.out.println(Runtime.version().feature() + " " + Kernels.best().name());
        for (Kernels kernels : List.of(Kernels.scalar(), Kernels.best())) {
            System.out.println(small(kernels));
            if (arguments.length == 0) {
                System.out.println(large(kernels));
            }
        }
    }

    static String large(Kernels kernels) {
        return product(kernels, 64, 512, 512);
    }

    static String small(Kernels kernels) {
        return product(kernels, 11, 260, 45);
    }

    private static String product(Kernels kernels, int m, int k, int n) {
        Matrix a = Matrix.of(PlainProduct.numbers(m * k, 1), m, k);
        Matrix b = Matrix.of(PlainProduct.numbers(k * n, 2), k, n);
        Matrix c = Matrix.of(PlainProduct.numbers(m * n, 3), m, n);
        kernels.multiplyAdd(a, b, c);
        return PlainProduct.sha256(c.data());
    }
}
