/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.util.List;

/**
 * The hashes that lead from one leaf of the log to the root of the tree that holds it (RFC 6962 §2.1.1).
 *
 * <p>The number of hashes follows from index and size, at most 63, and is checked here; whether they lead to a given root only a verifier can say. The
 * only leaf of a tree of size 1 has an empty path.
 *
 * @param index which leaf, counted from 0
 * @param treeSize how many leaves the tree has, above {@code index}
 * @param path the sibling hashes, from the leaf upwards
 */
public record InclusionProof(long index, long treeSize, List<Hash> path) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException when the index is not inside the tree or the number of hashes is not the one that index and size demand
     */
    public InclusionProof {
        if (index < 0 || index >= treeSize) {
            throw new IllegalArgumentException(
                    "a tree of size " + treeSize + " has no leaf " + index + ": 0 <= index < size");
        }
        path = List.copyOf(path);
        int length = length(index, treeSize);
        if (path.size() != length) {
            throw new IllegalArgumentException("the inclusion proof of leaf " + index + " in a tree of size " + treeSize
                    + " has " + length + " hashes, not " + path.size());
        }
    }

    /** How many hashes prove leaf {@code index} in a tree of {@code treeSize} leaves, for 0 &lt;= index &lt; treeSize. */
    public static int length(long index, long treeSize) {
        int belowTheSplit = Long.SIZE - Long.numberOfLeadingZeros(index ^ (treeSize - 1));
        return belowTheSplit + Long.bitCount(index >>> belowTheSplit);
    }
}
