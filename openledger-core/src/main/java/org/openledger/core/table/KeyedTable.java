/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerBug;
import org.openledger.core.codec.Codec;

/**
 * Entries under keys: found by hash, listed, written and digested in the order of the keys.
 *
 * @param <K> the key
 * @param <V> what an entry is; immutable
 */
public final class KeyedTable<K extends Comparable<K>, V> implements Table {
    private final int number;
    private final Codec<K> keys;
    private final Codec<V> codec;
    private final @Nullable KeyedTable<K, V> base;
    private final Map<K, Optional<V>> entries = new HashMap<>();
    private final TreeSet<K> changed = new TreeSet<>();
    private @Nullable TreeSet<K> order;

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
        requireWhole();
        return entries.size();
    }

    /** All keys, ascending. */
    public Collection<K> keys() {
        return ordered();
    }

    /** The keys from one on, ascending. */
    public Collection<K> keysFrom(K first) {
        return ordered().tailSet(first);
    }

    /** The entry under a key. */
    public Optional<V> find(K key) {
        Optional<V> own = entries.get(key);
        if (own != null) {
            return own;
        }
        return base == null ? Optional.empty() : base.find(key);
    }

    /** Whether there is an entry under a key. */
    public boolean has(K key) {
        return find(key).isPresent();
    }

    /** Sets the entry under a key. */
    public void put(K key, V value) {
        if (entries.put(key, Optional.of(value)) == null && order != null) {
            order.add(key);
        }
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
            entries.put(key, Optional.empty());
        }
        if (order != null) {
            order.remove(key);
        }
        changed.add(key);
    }

    /** The keys in order, from the first listing on kept up to date. */
    private NavigableSet<K> ordered() {
        requireWhole();
        if (order == null) {
            order = new TreeSet<>(entries.keySet());
        }
        return order;
    }

    private void requireWhole() {
        if (base != null) {
            throw new OpenLedgerBug("a trial of table " + number + " was to list its keys");
        }
    }

    @Override
    public void digest(Changes changes) {
        if (changed.isEmpty()) {
            return;
        }
        for (K key : changed) {
            Optional<V> value = find(key);
            if (value.isPresent()) {
                changes.set(number, keys, key, codec, value.get());
            } else {
                changes.removed(number, keys, key);
            }
        }
        changed.clear();
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(size());
        for (Map.Entry<K, Optional<V>> entry : new TreeMap<>(entries).entrySet()) {
            Frames.write(out, keys.encode(entry.getKey()));
            Frames.write(out, codec.encode(entry.getValue().orElseThrow()));
        }
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        entries.clear();
        order = null;
        @Nullable K previous = null;
        for (int left = Frames.count(in); left > 0; left--) {
            K key = keys.decode(Frames.read(in));
            V value = codec.decode(Frames.read(in));
            if (previous != null && key.compareTo(previous) <= 0) {
                throw new IllegalArgumentException("key " + key + " of table " + number + " is out of order");
            }
            entries.put(key, Optional.of(value));
            previous = key;
        }
    }
}
