/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.crypto.Sha256;

/**
 * The proofs of an RFC 6962 tree, walked with the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2.
 *
 * <p>Nothing here says whether a proof is right: a walk ends in the roots that the proof leads to, and the caller compares them with the roots that it
 * trusts. A proof with a hash too many or too few is malformed, whatever it would lead to.
 */
public final class Merkle {
    private static final Octets LEAF = Octets.of((byte) 0);
    private static final Octets NODE = Octets.of((byte) 1);

    private Merkle() {}

    /**
     * The two roots that a consistency proof leads to.
     *
     * @param first of the earlier tree
     * @param second of the later tree
     */
    public record Roots(Digest first, Digest second) {}

    /** The hash of a leaf with these bytes. */
    public static Digest leaf(Octets entry) {
        return Sha256.of(LEAF, entry);
    }

    /** The hash of a node over two subtrees. */
    public static Digest node(Digest left, Digest right) {
        return Sha256.of(NODE, left.octets(), right.octets());
    }

    /**
     * The root that an inclusion proof leads to.
     *
     * @param index which leaf, 0 to {@code size} - 1
     * @param size how many leaves the tree has
     * @param leaf the hash of the leaf
     * @param path the sibling hashes from the leaf upwards
     * @throws MalformedException when the leaf is not inside the tree or the path has not the length that index and size demand
     */
    public static Digest rootOfInclusion(long index, long size, Digest leaf, List<Digest> path) {
        if (index < 0 || index >= size) {
            throw new MalformedException("leaf index", Long.toString(index), "0 or more, below the tree size " + size);
        }
        long at = index;
        long last = size - 1;
        Digest root = leaf;
        for (Digest sibling : path) {
            if (last == 0) {
                throw wrongLength("inclusion", path);
            }
            if ((at & 1) == 1 || at == last) {
                root = node(sibling, root);
                int lonely = Long.numberOfTrailingZeros(at);
                at >>>= lonely;
                last >>>= lonely;
            } else {
                root = node(root, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        if (last != 0) {
            throw wrongLength("inclusion", path);
        }
        return root;
    }

    /**
     * The roots that a consistency proof leads to.
     *
     * @param firstSize leaves of the earlier tree, 1 or more: every tree is consistent with the empty one, which proves nothing
     * @param secondSize leaves of the later tree, {@code firstSize} or more
     * @param firstRoot the root of the earlier tree; where that tree is one complete subtree of the later, the proof starts from it
     * @param path the hashes of the proof
     * @throws MalformedException when the sizes are out of order or the path has not the length that they demand
     */
    public static Roots rootsOfConsistency(long firstSize, long secondSize, Digest firstRoot, List<Digest> path) {
        if (firstSize < 1 || secondSize < firstSize) {
            throw new MalformedException(
                    "tree sizes", firstSize + " and " + secondSize, "1 or more, the second not below the first");
        }
        if (firstSize == secondSize) {
            if (!path.isEmpty()) {
                throw wrongLength("consistency", path);
            }
            return new Roots(firstRoot, firstRoot);
        }
        List<Digest> hashes = new ArrayList<>(path);
        if (Long.bitCount(firstSize) == 1) {
            hashes.add(0, firstRoot);
        }
        if (path.isEmpty()) {
            throw wrongLength("consistency", path);
        }
        return walkConsistency(firstSize, secondSize, hashes);
    }

    private static Roots walkConsistency(long firstSize, long secondSize, List<Digest> hashes) {
        int complete = Long.numberOfTrailingZeros(firstSize);
        long at = (firstSize - 1) >>> complete;
        long last = (secondSize - 1) >>> complete;
        Digest first = hashes.get(0);
        Digest second = first;
        for (Digest hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                throw wrongLength("consistency", hashes);
            }
            if ((at & 1) == 1 || at == last) {
                first = node(hash, first);
                second = node(hash, second);
                int lonely = Long.numberOfTrailingZeros(at);
                at >>>= lonely;
                last >>>= lonely;
            } else {
                second = node(second, hash);
            }
            at >>>= 1;
            last >>>= 1;
        }
        if (last != 0) {
            throw wrongLength("consistency", hashes);
        }
        return new Roots(first, second);
    }

    private static MalformedException wrongLength(String proof, List<Digest> path) {
        return new MalformedException(
                "length of the " + proof + " proof",
                path.size() + " hashes",
                "exactly as many as index and sizes demand");
    }
}
