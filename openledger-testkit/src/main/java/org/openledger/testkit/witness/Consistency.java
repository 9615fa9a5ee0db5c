/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.witness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openledger.audit.Hash;

/** Whether a tree continues another, by the recursion with which RFC 6962 §2.1.2 defines proofs: not fast, but easy to compare with it. */
final class Consistency {
    private static final byte[] NODE = {1};

    private final Deque<Hash> proof;
    private final Hash oldRoot;

    private Consistency(List<Hash> proof, Hash oldRoot) {
        this.proof = new ArrayDeque<>(proof);
        this.oldRoot = oldRoot;
    }

    /** Whether the proof leads from the first {@code oldSize} leaves, one at least, to the tree of {@code size}. */
    static boolean holds(long oldSize, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        Consistency check = new Consistency(proof, oldRoot);
        Roots roots = check.roots(oldSize, size, true);
        return roots != null && check.proof.isEmpty() && roots.before.equals(oldRoot) && roots.after.equals(root);
    }

    /** What a part of the tree was, and is. */
    private record Roots(Hash before, Hash after) {}

    /** SUBPROOF; null when the proof is too short. */
    private @Nullable Roots roots(long old, long size, boolean whole) {
        if (old == size) {
            Hash known = whole ? oldRoot : proof.pollFirst();
            return known == null ? null : new Roots(known, known);
        }
        long split = Long.highestOneBit(size - 1);
        Roots inner = old <= split ? roots(old, split, whole) : roots(old - split, size - split, false);
        Hash other = proof.pollFirst();
        if (inner == null || other == null) {
            return null;
        }
        return old <= split
                ? new Roots(inner.before, node(inner.after, other))
                : new Roots(node(other, inner.before), node(other, inner.after));
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.of(Note.sha256(NODE, left.bytes(), right.bytes()));
    }
}
