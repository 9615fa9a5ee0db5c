/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.security.MessageDigest;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Codec;

/** The changed entries of one leaf as they enter the effect digest: one after the other, gathered and digested at once. Not for use by several threads at once. */
public final class Changes {
    private final CborWriter out = new CborWriter();

    /** Adds what was gathered to a digest, and begins anew. */
    public void enter(MessageDigest digest) {
        out.digest(digest);
        out.clear();
    }

    /** An entry that has a new value: array {@code [table, key]}, then the value. */
    <K, V> void set(int table, Codec<K> keys, K key, Codec<V> values, V value) {
        values.write(set(table, keys, key), value);
    }

    /** An entry whose new value is written to what this returns. */
    <K> CborWriter set(int table, Codec<K> keys, K key) {
        keys.write(out.next().array(2).uint(table), key);
        return out.next();
    }

    /** An entry whose new value has these bytes. */
    void set(int table, long key, byte[] value) {
        out.next().array(2).uint(table).uint(key);
        out.next().raw(value);
    }

    /** An entry that is gone: array {@code [table, key, null]}. */
    <K> void removed(int table, Codec<K> keys, K key) {
        keys.write(out.next().array(3).uint(table), key);
        out.nul();
    }
}
