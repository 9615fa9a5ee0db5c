/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.security.MessageDigest;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Codec;

/** How changed entries enter the effect digest. Not for use by several threads at once. */
public final class Changes {
    private final CborWriter out = new CborWriter();
    private final MessageDigest digest;

    /** Changes that enter this digest. */
    public Changes(MessageDigest digest) {
        this.digest = digest;
    }

    /** An entry that has a new value: array {@code [table, key]}, then the value. */
    <K, V> void set(int table, Codec<K> keys, K key, Codec<V> values, V value) {
        keys.write(out.clear().array(2).uint(table), key);
        out.digest(digest);
        values.write(out.clear(), value);
        out.digest(digest);
    }

    /** An entry whose new value has these bytes. */
    void set(int table, long key, byte[] value) {
        out.clear().array(2).uint(table).uint(key).digest(digest);
        digest.update(value);
    }

    /** An entry that is gone: array {@code [table, key, null]}. */
    <K> void removed(int table, Codec<K> keys, K key) {
        keys.write(out.clear().array(3).uint(table), key);
        out.nul().digest(digest);
    }
}
