/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.util.List;

/**
 * The hashes that show a later tree to be an earlier one with leaves appended: nothing was changed, nothing taken away (RFC 6962 §2.1.2).
 *
 * <p>The number of hashes follows from the two sizes, at most 64, and is checked here; whether they connect two given roots only a verifier can say.
 * From a tree to itself the path is empty. There is no proof from the empty tree: every tree begins with it.
 *
 * @param fromSize the size of the earlier tree, 1 at least
 * @param toSize the size of the later tree, {@code fromSize} at least
 * @param path the hashes, in the order of RFC 6962
 */
public record ConsistencyProof(long fromSize, long toSize, List<Hash> path) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException when the sizes are out of order or the number of hashes is not the one that they demand
     */
    public ConsistencyProof {
        if (fromSize < 1 || toSize < fromSize) {
            throw new IllegalArgumentException(
                    "a log grows: 1 <= from <= to, but the sizes are from " + fromSize + " to " + toSize);
        }
        path = List.copyOf(path);
        int length = length(fromSize, toSize);
        if (path.size() != length) {
            throw new IllegalArgumentException("the consistency proof from size " + fromSize + " to " + toSize + " has "
                    + length + " hashes, not " + path.size());
        }
    }

    /** How many hashes connect a tree of {@code fromSize} leaves with one of {@code toSize}, for 1 &lt;= fromSize &lt;= toSize. */
    public static int length(long fromSize, long toSize) {
        if (fromSize == toSize) {
            return 0;
        }
        int complete = Long.numberOfTrailingZeros(fromSize);
        boolean oneCompleteSubtree = fromSize == 1L << complete;
        return InclusionProof.length(fromSize - 1, toSize) - complete + (oneCompleteSubtree ? 0 : 1);
    }
}
