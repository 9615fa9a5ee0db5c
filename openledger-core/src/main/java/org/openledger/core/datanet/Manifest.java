/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.openledger.audit.Hash;
import org.openledger.core.log.Frontier;
import org.openledger.core.log.Merkle;
import org.openledger.datanet.Contribution;

/** What a version is: a Merkle root over its rows, each as its id (8 bytes, big-endian) and its commitment. */
public final class Manifest {
    private Manifest() {}

    /** The root over rows in order of their ids. */
    public static Hash root(Stream<Contribution> rows) {
        Frontier tree = new Frontier();
        rows.forEachOrdered(row -> tree.append(Merkle.leaf(entry(row))));
        return tree.root();
    }

    /** What one row contributes. */
    public static byte[] entry(Contribution row) {
        return ByteBuffer.allocate(Long.BYTES + Hash.BYTES)
                .putLong(row.id().ordinal())
                .put(row.commitment().bytes())
                .array();
    }
}
