/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

/** Who reads leaves. */
@FunctionalInterface
public interface LeafVisitor {

    /**
     * Receives one leaf.
     *
     * @param index its index
     * @param leaf its bytes; the visitor must not change them
     */
    void visit(long index, byte[] leaf);
}
