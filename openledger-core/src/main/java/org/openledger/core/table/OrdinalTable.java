/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerBug;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Codec;

/**
 * Entries with the ids 0, 1, 2 …: appended, replaced, never removed; held as their bytes, decoded when read.
 *
 * @param <V> what an entry is; immutable
 */
public final class OrdinalTable<V> implements Table {
    private final int number;
    private final Codec<V> codec;
    private final @Nullable OrdinalTable<V> base;
    private final int baseSize;
    private final Map<Integer, byte[]> replaced;
    private final Pages entries = new Pages();
    private final ChangedIds changed = new ChangedIds();
    private final @Nullable Recent<V> recent;
    private final @Nullable CborWriter out;
    private @Nullable Marks marks;
    private int place;

    /** An empty table. */
    public OrdinalTable(int number, Codec<V> codec) {
        this(number, codec, null, 0);
    }

    private OrdinalTable(int number, Codec<V> codec, @Nullable OrdinalTable<V> base, int baseSize) {
        this.number = number;
        this.codec = codec;
        this.base = base;
        this.baseSize = baseSize;
        this.replaced = base == null ? Map.of() : new TreeMap<>();
        this.recent = base == null ? new Recent<>() : null;
        this.out = base == null ? new CborWriter() : null;
    }

    /** A table that reads like this one and keeps its own changes to itself. */
    public OrdinalTable<V> trial() {
        return trial(codec);
    }

    /** A table that reads like this one by another codec, for entries that name symbols on trial. */
    public OrdinalTable<V> trial(Codec<V> codec) {
        return new OrdinalTable<>(number, codec, this, (int) size());
    }

    @Override
    public int number() {
        return number;
    }

    /** How many entries there are; the next id. */
    public long size() {
        return (long) baseSize + entries.size();
    }

    /** The entry with that id. */
    public Optional<V> find(long id) {
        return id >= 0 && id < size() ? Optional.of(value((int) id)) : Optional.empty();
    }

    private V value(int index) {
        if (base != null && index < baseSize && !replaced.containsKey(index)) {
            return base.value(index);
        }
        if (recent == null) {
            return codec.decode(bytes(index));
        }
        V known = recent.find(index);
        return known == null ? recent.remember(index, codec.decode(bytes(index))) : known;
    }

    /**
     * The entry with that id, which must be there.
     *
     * @throws OpenLedgerBug if it is not
     */
    public V get(long id) {
        return find(id).orElseThrow(() -> new OpenLedgerBug("table " + number + " has no entry " + id));
    }

    /**
     * Sets an entry, or appends the one with the next id.
     *
     * @throws OpenLedgerBug beyond the next id
     */
    public void put(long id, V value) {
        if (id < 0 || id > size()) {
            throw new OpenLedgerBug(
                    "table " + number + " has " + size() + " entries, and entry " + id + " was to be set");
        }
        byte[] bytes = encoded(value);
        int index = (int) id;
        if (index == size()) {
            entries.add(bytes);
        } else if (index < baseSize) {
            replaced.put(index, bytes);
        } else {
            entries.set(index - baseSize, bytes);
        }
        if (recent != null) {
            recent.remember(index, value);
        }
        changed.add(index);
        if (marks != null) {
            marks.set(place);
        }
    }

    /** In a buffer of the table's own; a trial writes little, and two may be under way at once. */
    private byte[] encoded(V value) {
        if (out == null) {
            return codec.encode(value);
        }
        codec.write(out.clear(), value);
        return out.toBytes();
    }

    private byte[] bytes(int index) {
        if (base == null || index >= baseSize) {
            return entries.get(index - baseSize);
        }
        byte[] own = replaced.get(index);
        return own == null ? base.bytes(index) : own;
    }

    @Override
    public void markOn(Marks marks, int place) {
        this.marks = marks;
        this.place = place;
    }

    @Override
    public void digest(Changes changes) {
        changed.drain(index -> changes.set(number, index, bytes(index)));
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(entries.size());
        for (int index = 0; index < entries.size(); index++) {
            Frames.write(out, entries.get(index));
        }
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        entries.clear();
        if (recent != null) {
            recent.clear();
        }
        for (int left = Frames.count(in); left > 0; left--) {
            byte[] entry = Frames.read(in);
            codec.decode(entry);
            entries.add(entry);
        }
    }
}
