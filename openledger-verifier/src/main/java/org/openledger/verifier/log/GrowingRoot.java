/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.crypto.Sha256;

/** The RFC 6962 root over leaves that come one by one: what is kept is one hash for each bit of their number. */
public final class GrowingRoot {
    private final List<Digest> subtrees = new ArrayList<>();
    private long size;

    /** No leaves yet. */
    public GrowingRoot() {}

    /** One more leaf. */
    public void append(Octets leaf) {
        Digest node = Merkle.leaf(leaf);
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            node = Merkle.node(subtrees.remove(subtrees.size() - 1), node);
        }
        subtrees.add(node);
        size++;
    }

    /** How many leaves came. */
    public long size() {
        return size;
    }

    /** The root over them; that of no leaves is the SHA-256 of nothing. */
    public Digest root() {
        if (subtrees.isEmpty()) {
            return Sha256.of(Octets.of());
        }
        Digest root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Merkle.node(subtrees.get(i), root);
        }
        return root;
    }
}
