/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerBug;
import org.openledger.core.codec.Codec;

/**
 * Entries under keys, in the order of the keys; held as their bytes, decoded when read.
 *
 * @param <K> the key
 * @param <V> what an entry is
 */
public final class KeyedTable<K extends Comparable<K>, V> implements Table {
    private static final byte[] REMOVED = {};

    private final int number;
    private final Codec<K> keys;
    private final Codec<V> codec;
    private final @Nullable KeyedTable<K, V> base;
    private final TreeMap<K, byte[]> entries = new TreeMap<>();
    private final TreeSet<K> changed = new TreeSet<>();

    /** An empty table. */
    public KeyedTable(int number, Codec<K> keys, Codec<V> codec) {
        this(number, keys, codec, null);
    }

    private KeyedTable(int number, Codec<K> keys, Codec<V> codec, @Nullable KeyedTable<K, V> base) {
        this.number = number;
        this.keys = keys;
        this.codec = codec;
        this.base = base;
    }

    /** A table that reads like this one and keeps its own changes to itself; its keys cannot be listed. */
    public KeyedTable<K, V> trial() {
        return new KeyedTable<>(number, keys, codec, this);
    }

    @Override
    public int number() {
        return number;
    }

    /** How many entries there are. */
    public int size() {
        return listed().size();
    }

    /** All keys, ascending. */
    public Collection<K> keys() {
        return listed().keySet();
    }

    /** The keys from one on, ascending. */
    public Collection<K> keysFrom(K first) {
        return listed().tailMap(first).keySet();
    }

    /** The entry under a key. */
    public Optional<V> find(K key) {
        byte[] bytes = bytes(key);
        return bytes == null ? Optional.empty() : Optional.of(codec.decode(bytes));
    }

    /** Whether there is an entry under a key. */
    public boolean has(K key) {
        return bytes(key) != null;
    }

    /** Sets the entry under a key. */
    public void put(K key, V value) {
        entries.put(key, codec.encode(value));
        changed.add(key);
    }

    /** Removes the entry under a key, if there is one. */
    public void remove(K key) {
        if (!has(key)) {
            return;
        }
        if (base == null) {
            entries.remove(key);
        } else {
            entries.put(key, REMOVED);
        }
        changed.add(key);
    }

    private byte @Nullable [] bytes(K key) {
        byte[] own = entries.get(key);
        if (own == null) {
            return base == null ? null : base.bytes(key);
        }
        return own == REMOVED ? null : own;
    }

    private SortedMap<K, byte[]> listed() {
        if (base != null) {
            throw new OpenLedgerBug("a trial of table " + number + " was to list its keys");
        }
        return entries;
    }

    @Override
    public void digestChanges(MessageDigest digest) {
        for (K key : changed) {
            byte[] bytes = bytes(key);
            if (bytes == null) {
                Changes.removed(digest, number, keys, key);
            } else {
                Changes.set(digest, number, keys, key, bytes);
            }
        }
        changed.clear();
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(listed().size());
        for (Map.Entry<K, byte[]> entry : entries.entrySet()) {
            Frames.write(out, keys.encode(entry.getKey()));
            Frames.write(out, entry.getValue());
        }
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        entries.clear();
        for (int left = Frames.count(in); left > 0; left--) {
            K key = keys.decode(Frames.read(in));
            byte[] entry = Frames.read(in);
            codec.decode(entry);
            if (!entries.isEmpty() && key.compareTo(entries.lastKey()) <= 0) {
                throw new IllegalArgumentException("key " + key + " of table " + number + " is out of order");
            }
            entries.put(key, entry);
        }
    }
}
