/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.schema.Values;

/**
 * Some blocks of a table and the root that they lead to (rule C13).
 *
 * <p>The tree is split as in RFC 6962 §2.1. What stands above a block or a node is its value: its hash or, in a table of positions, the least position
 * below it in 4 bytes and then the hash. Where no block of a subtree is opened, its value is the next of the siblings. So everything that an
 * opened table says, the least positions of what is not opened included, is what its root was made of.
 */
final class OpenedTable {
    private static final Octets LEAF = Octets.of((byte) 0);
    private static final Octets NODE = Octets.of((byte) 1);

    private final String name;
    private final TableShape shape;
    private final long entries;
    private final Digest root;
    private final NavigableMap<Long, Octets> opened = new TreeMap<>();
    private final NavigableMap<Long, Long> leasts = new TreeMap<>();
    private final Octets siblings;
    private int used;

    private OpenedTable(String name, TableShape shape, long entries, List<Item> parts) {
        this.name = name;
        this.shape = shape;
        this.entries = entries;
        List<Item> indices = Values.list(name + " blocks", parts.get(0));
        List<Item> contents = Values.list(name + " contents", parts.get(1));
        if (indices.size() != contents.size()) {
            throw new MalformedException(name + " contents", "" + contents.size(), "" + indices.size());
        }
        long previous = -1;
        for (int i = 0; i < indices.size(); i++) {
            long block = Values.number(name + " block", indices.get(i));
            if (block <= previous || block >= shape.blocks(entries)) {
                throw new MalformedException(
                        name + " block", "" + block, "above " + previous + ", below " + shape.blocks(entries));
            }
            previous = block;
            Octets content = Values.octets(name + " block " + block, contents.get(i));
            shape.require(name + " block " + block, content, shape.entriesOf(block, entries));
            opened.put(block, content);
        }
        this.siblings = Values.octets(name + " siblings", parts.get(2));
        this.root = entries == 0 ? Sha256.of() : hash(value(0, shape.blocks(entries)));
        if (used != siblings.length()) {
            throw new MalformedException(name + " siblings", siblings.length() + " bytes", used + " bytes");
        }
    }

    /**
     * The table that an opening is of.
     *
     * @param name what people call it
     * @param shape what its blocks are
     * @param entries how many entries it has
     * @param opening three items: numbers of blocks, contents of blocks, values of what is beside them
     * @throws MalformedException when they lead to no root
     */
    static OpenedTable of(String name, TableShape shape, long entries, Item opening) {
        if (entries > Integer.MAX_VALUE) {
            throw new MalformedException(name + " size", "" + entries, "at most " + Integer.MAX_VALUE);
        }
        return new OpenedTable(name, shape, entries, Values.tuple(name, opening, 3));
    }

    String name() {
        return name;
    }

    long entries() {
        return entries;
    }

    /** The root that the opened blocks lead to. */
    Digest root() {
        return root;
    }

    /** The opened blocks by their numbers. */
    Map<Long, Octets> blocks() {
        return opened;
    }

    /**
     * The block that holds an entry.
     *
     * @throws MalformedException when it is not opened, or there is no such entry
     */
    Octets blockOf(long entry) {
        Octets block = entry < entries ? opened.get(entry / shape.perBlock()) : null;
        if (block == null) {
            throw new MalformedException(name + ", entry " + entry, "not opened", "opened");
        }
        return block;
    }

    /** The least position of the blocks from one up to, and without, another, none of which is opened; none is without a value. */
    long leastBetween(long from, long to) {
        return leasts.subMap(from, to).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private Octets value(long from, long to) {
        Long first = opened.ceilingKey(from);
        if (first == null || first >= to) {
            return sibling(from);
        }
        if (to - from == 1) {
            Octets content = blockOf(from * shape.perBlock());
            return shape.value(shape.least(content), Sha256.of(LEAF, content));
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        Octets left = value(from, middle);
        Octets right = value(middle, to);
        return shape.value(Math.min(shape.leastOf(left), shape.leastOf(right)), Sha256.of(NODE, left, right));
    }

    private Octets sibling(long from) {
        if (used + shape.valueBytes() > siblings.length()) {
            throw new MalformedException(name + " siblings", siblings.length() + " bytes", "more");
        }
        Octets value = siblings.slice(used, used + shape.valueBytes());
        used += shape.valueBytes();
        leasts.put(from, shape.leastOf(value));
        return value;
    }

    private Digest hash(Octets value) {
        return new Digest(value.slice(value.length() - Digest.LENGTH, value.length()));
    }
}
