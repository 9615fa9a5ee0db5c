/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.ArrayList;
import java.util.List;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.internal.Require;

/**
 * A closed set of types by stable number and revision, each with the shape of its body.
 *
 * <p>A new revision is a new entry; the old one stays, because stored leaves are never rewritten.
 *
 * @param <T> what the types have in common
 */
final class TypeTable<T> {
    private static final int MAX_NUMBER = 65_535;

    private final String what;
    private final List<Entry<? extends T>> entries;

    /** The revisions of each number; nearly always one or none. */
    private final List<List<Entry<? extends T>>> byNumber = new ArrayList<>();

    TypeTable(String what, List<Entry<? extends T>> entries) {
        this.what = what;
        this.entries = List.copyOf(entries);
        for (Entry<? extends T> entry : entries) {
            while (byNumber.size() <= entry.number) {
                byNumber.add(new ArrayList<>());
            }
            byNumber.get(entry.number).add(entry);
        }
    }

    List<Entry<? extends T>> entries() {
        return entries;
    }

    void write(CborWriter out, int number, int revision, T value) {
        out.uint(number).uint(revision);
        entry(number, revision).write(out, value);
    }

    T read(CborReader in) {
        int number = in.uint(MAX_NUMBER);
        return entry(number, in.uint(MAX_NUMBER)).codec.read(in);
    }

    private Entry<? extends T> entry(int number, int revision) {
        if (number < byNumber.size()) {
            List<Entry<? extends T>> revisions = byNumber.get(number);
            for (int i = 0; i < revisions.size(); i++) {
                if (revisions.get(i).revision == revision) {
                    return revisions.get(i);
                }
            }
        }
        throw new IllegalArgumentException(what + " " + number + " of revision " + revision + " is unknown");
    }

    /**
     * One type.
     *
     * @param number its stable number, 0 to 32,767
     * @param revision the revision of its shape, 1 or more
     * @param type the record
     * @param codec the shape
     */
    record Entry<T>(int number, int revision, Class<T> type, Codec<T> codec) {
        Entry {
            Require.inRange(number, 0, Short.MAX_VALUE, "type number");
            Require.inRange(revision, 1, MAX_NUMBER, "revision");
        }

        void write(CborWriter out, Object value) {
            codec.write(out, type.cast(value));
        }
    }
}
