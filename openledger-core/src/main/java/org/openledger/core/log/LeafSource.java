/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import org.openledger.spi.LeafVisitor;

/** Where leaves are read from, in order: a storage, or anything like it. */
@FunctionalInterface
public interface LeafSource {
    /**
     * Shows the leaves from {@code from} to before {@code to}, in order.
     *
     * @param from the first index
     * @param to the index behind the last
     * @param visitor who receives them
     */
    void read(long from, long to, LeafVisitor visitor);
}
