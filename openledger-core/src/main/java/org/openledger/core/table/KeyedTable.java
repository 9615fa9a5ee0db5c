/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
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
    private final Map<K, Slot<K, V>> slots = new HashMap<>();
    private final List<Slot<K, V>> changed = new ArrayList<>();
    private @Nullable TreeSet<K> order;
    private @Nullable Marks marks;
    private int place;

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
        return ordered().size();
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
        return Optional.ofNullable(value(key));
    }

    /** Whether there is an entry under a key. */
    public boolean has(K key) {
        return value(key) != null;
    }

    /** Sets the entry under a key. */
    public void put(K key, V value) {
        set(slot(key), value);
    }

    /** Removes the entry under a key, if there is one. */
    public void remove(K key) {
        if (has(key)) {
            set(slot(key), null);
        }
    }

    /** Sets the entry under a key to what becomes of it, or removes it if nothing does; null where there is none. */
    public void update(K key, Change<V> change) {
        Slot<K, V> slot = slot(key);
        set(slot, change.of(slot.value));
    }

    private @Nullable V value(K key) {
        Slot<K, V> own = slots.get(key);
        if (own != null) {
            return own.value;
        }
        return base == null ? null : base.value(key);
    }

    /** The place of a key; a new one holds what the table under this trial holds. */
    private Slot<K, V> slot(K key) {
        Slot<K, V> known = slots.get(key);
        if (known != null) {
            return known;
        }
        Slot<K, V> slot = new Slot<>(key, base == null ? null : base.value(key));
        slots.put(key, slot);
        return slot;
    }

    private void set(Slot<K, V> slot, @Nullable V value) {
        if (order != null && value == null) {
            order.remove(slot.key);
        } else if (order != null && slot.value == null) {
            order.add(slot.key);
        }
        slot.value = value;
        if (!slot.changed) {
            slot.changed = true;
            changed.add(slot);
            if (marks != null) {
                marks.set(place);
            }
        }
    }

    /** The keys in order, from the first listing on kept up to date. */
    private NavigableSet<K> ordered() {
        if (base != null) {
            throw new OpenLedgerBug("a trial of table " + number + " was to list its keys");
        }
        if (order == null) {
            TreeSet<K> present = new TreeSet<>();
            slots.values().stream().filter(slot -> slot.value != null).forEach(slot -> present.add(slot.key));
            order = present;
        }
        return order;
    }

    @Override
    public void markOn(Marks marks, int place) {
        this.marks = marks;
        this.place = place;
    }

    @Override
    public void digest(Changes changes) {
        if (changed.size() > 1) {
            changed.sort(Comparator.comparing(slot -> slot.key));
        }
        for (Slot<K, V> slot : changed) {
            if (slot.value == null) {
                changes.removed(number, keys, slot.key);
                slots.remove(slot.key);
            } else {
                changes.set(number, keys, slot.key, codec, slot.value);
            }
            slot.changed = false;
        }
        changed.clear();
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        NavigableSet<K> present = ordered();
        out.writeInt(present.size());
        for (K key : present) {
            Frames.write(out, keys.encode(key));
            Frames.write(out, codec.encode(find(key).orElseThrow()));
        }
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        slots.clear();
        changed.clear();
        order = null;
        @Nullable K previous = null;
        for (int left = Frames.count(in); left > 0; left--) {
            K key = keys.decode(Frames.read(in));
            V value = codec.decode(Frames.read(in));
            if (previous != null && key.compareTo(previous) <= 0) {
                throw new IllegalArgumentException("key " + key + " of table " + number + " is out of order");
            }
            slots.put(key, new Slot<>(key, value));
            previous = key;
        }
    }

    /**
     * What becomes of an entry.
     *
     * @param <V> what an entry is
     */
    @FunctionalInterface
    public interface Change<V> {
        /** The entry that follows; null for none. */
        @Nullable
        V of(@Nullable V before);
    }

    /** What lies under a key; nothing if it was removed and the removal is not digested yet. */
    private static final class Slot<K, V> {
        private final K key;
        private @Nullable V value;
        private boolean changed;

        Slot(K key, @Nullable V value) {
            this.key = key;
            this.value = value;
        }
    }
}
