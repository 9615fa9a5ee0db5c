/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

/** The plain loop as kernels. */
final class PlainKernels implements Kernels {

    @Override
    public Panels pack(Matrix b) {
        return Panels.of(b);
    }

    @Override
    public void multiplyAdd(Matrix a, Panels b, Matrix c) {
        throw new UnsupportedOperationException("the plain loop reads b where it lies");
    }

    @Override
    public void multiplyAdd(Matrix a, Matrix b, Matrix c) {
        PlainProduct.multiplyAdd(a, b, c);
    }

    @Override
    public String name() {
        return "plain";
    }
}
