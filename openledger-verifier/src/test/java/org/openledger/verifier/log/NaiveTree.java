/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.crypto.Sha256;

/** The tree of RFC 6962 §2.1 written down recursively, as the RFC defines it: the oracle of the walks. */
public final class NaiveTree {
    private NaiveTree() {}

    /** MTH. */
    public static Digest root(List<Digest> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = split(leaves.size());
        return Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH. */
    public static List<Digest> inclusion(int index, List<Digest> leaves) {
        List<Digest> path = new ArrayList<>();
        if (leaves.size() > 1) {
            int k = split(leaves.size());
            List<Digest> left = leaves.subList(0, k);
            List<Digest> right = leaves.subList(k, leaves.size());
            path.addAll(index < k ? inclusion(index, left) : inclusion(index - k, right));
            path.add(root(index < k ? right : left));
        }
        return path;
    }

    /** PROOF. */
    public static List<Digest> consistency(int first, List<Digest> leaves) {
        return subproof(first, leaves, true);
    }

    private static List<Digest> subproof(int first, List<Digest> leaves, boolean whole) {
        List<Digest> path = new ArrayList<>();
        if (first == leaves.size()) {
            if (!whole) {
                path.add(root(leaves));
            }
            return path;
        }
        int k = split(leaves.size());
        List<Digest> left = leaves.subList(0, k);
        List<Digest> right = leaves.subList(k, leaves.size());
        path.addAll(first <= k ? subproof(first, left, whole) : subproof(first - k, right, false));
        path.add(root(first <= k ? right : left));
        return path;
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
