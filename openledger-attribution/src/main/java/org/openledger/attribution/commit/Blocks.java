/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

/** A table as a tree sees it: entries in order, so many in each block, the last block perhaps with fewer. */
interface Blocks {

    /** Returns how many entries there are, 0 or more. */
    int entries();

    /** Returns how many entries a block has. */
    int perBlock();

    /** Returns the entries of a block one behind the other, in new bytes. */
    byte[] content(int block);

    /** Returns how many blocks there are. */
    default int count() {
        return (int) (((long) entries() + perBlock() - 1) / perBlock());
    }

    /** Returns the entry behind the last one of a block. */
    default int end(int block) {
        return (int) Math.min(entries(), (block + 1L) * perBlock());
    }
}
