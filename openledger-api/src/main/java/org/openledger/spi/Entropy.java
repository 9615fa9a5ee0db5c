/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

/** Where unpredictable bytes come from; a laboratory may use a seeded source and so repeat itself to the bit. */
@FunctionalInterface
public interface Entropy {

    /**
     * Fills the array.
     *
     * @param bytes what to fill
     */
    void fill(byte[] bytes);
}
