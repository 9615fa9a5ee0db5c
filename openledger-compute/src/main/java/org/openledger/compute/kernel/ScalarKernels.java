/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

/** Kernels that need nothing but {@link Math#fma}. */
final class ScalarKernels implements Kernels {

    static final ScalarKernels INSTANCE = new ScalarKernels();

    private ScalarKernels() {}

    @Override
    public Panels pack(Matrix b) {
        return Panels.of(b);
    }

    @Override
    public void multiplyAdd(Matrix a, Matrix b, Matrix c) {
        multiplyAdd(a, pack(b), c);
    }

    @Override
    public void multiplyAdd(Matrix a, Panels b, Matrix c) {
        Shapes.check(a, b.rows(), b.columns(), c);
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                int panel = j / Panels.WIDTH * Panels.WIDTH * b.rows() + j % Panels.WIDTH;
                float sum = c.data()[c.at(i, j)];
                for (int k = 0; k < b.rows(); k++) {
                    sum = Math.fma(a.data()[a.at(i, k)], b.data()[panel + k * Panels.WIDTH], sum);
                }
                c.data()[c.at(i, j)] = sum;
            }
        }
    }

    @Override
    public String name() {
        return "scalar";
    }
}
