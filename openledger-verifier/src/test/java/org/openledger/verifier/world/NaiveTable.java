/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.u;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;

/** A table of entries and its tree, hashed from the leaves up again for every question (rule C13). */
record NaiveTable(List<Octets> entries, int perBlock, boolean positions) {

    Digest root() {
        Octets value = entries.isEmpty() ? Sha256.of().octets() : value(0, blocks());
        return new Digest(value.slice(value.length() - 32, value.length()));
    }

    Octets statement() {
        return Octets.concat(number(entries.size(), 4), root().octets());
    }

    /** The blocks that hold these entries, and the values beside them. */
    Item opening(Set<Integer> shown) {
        Set<Integer> opened = new TreeSet<>();
        shown.forEach(entry -> opened.add(entry / perBlock));
        return arr(
                arr(opened.stream().map(Write::u).toList()),
                arr(opened.stream().map(block -> b(block(block))).toList()),
                b(entries.isEmpty() ? Octets.EMPTY : siblings(0, blocks(), opened)));
    }

    Item stated(Set<Integer> shown) {
        return arr(u(entries.size()), b(root()), opening(shown));
    }

    static Octets number(long number, int bytes) {
        Octets all = Octets.of(ByteBuffer.allocate(8).putLong(number).array());
        return all.slice(8 - bytes, 8);
    }

    private int blocks() {
        return (entries.size() + perBlock - 1) / perBlock;
    }

    private Octets block(int block) {
        return Octets.concat(entries.subList(block * perBlock, Math.min(entries.size(), (block + 1) * perBlock))
                .toArray(Octets[]::new));
    }

    private Octets value(int from, int to) {
        Octets hash = (to - from == 1
                        ? Sha256.of(Octets.of((byte) 0), block(from))
                        : Sha256.of(Octets.of((byte) 1), value(from, split(from, to)), value(split(from, to), to)))
                .octets();
        Octets least = entries.subList(from * perBlock, Math.min(entries.size(), to * perBlock)).stream()
                .min(Octets::compareTo)
                .orElseThrow();
        return positions ? Octets.concat(least, hash) : hash;
    }

    private Octets siblings(int from, int to, Set<Integer> opened) {
        if (opened.stream().noneMatch(block -> from <= block && block < to)) {
            return value(from, to);
        }
        return to - from == 1
                ? Octets.EMPTY
                : Octets.concat(siblings(from, split(from, to), opened), siblings(split(from, to), to, opened));
    }

    /** The largest power of two below the number of leaves stand on the left. */
    private static int split(int from, int to) {
        int left = 1;
        while (2 * left < to - from) {
            left *= 2;
        }
        return from + left;
    }
}
