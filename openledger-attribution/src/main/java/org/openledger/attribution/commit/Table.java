/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.openledger.audit.Hash;

/**
 * A table and the tree over it.
 *
 * @param blocks the entries
 * @param tree over them
 */
record Table(Blocks blocks, BlockTree tree) {

    /** How a table stands in the artefact's hash: its size in 4 bytes, and its root. */
    static final int STATEMENT_BYTES = Integer.BYTES + Hash.BYTES;

    static Table of(Blocks blocks) {
        return new Table(blocks, BlockTree.of(blocks));
    }

    void state(ByteBuffer out) {
        out.putInt(blocks.entries()).put(tree.root().bytes());
    }

    void state(CborOut out) {
        out.array(3).uint(blocks.entries()).bytes(tree.root().bytes());
    }

    /** Writes the opening of some blocks: their numbers, their contents, and what turns them into the root. */
    void open(BitSet opened, CborOut out) {
        out.array(3).array(opened.cardinality());
        opened.stream().forEach(out::uint);
        out.array(opened.cardinality());
        opened.stream().forEach(block -> out.bytes(blocks.content(block)));
        out.bytes(tree.siblings(opened));
    }
}
