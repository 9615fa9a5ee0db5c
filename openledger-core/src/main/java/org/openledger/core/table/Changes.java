/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.security.MessageDigest;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Codec;

/** How changed entries enter the effect digest. */
final class Changes {
    private Changes() {}

    /** An entry that has a new value: array {@code [table, key]}, then the value. */
    static <K> void set(MessageDigest digest, int table, Codec<K> keys, K key, byte[] value) {
        digest.update(name(2, table, keys, key).toBytes());
        digest.update(value);
    }

    /** An entry that is gone: array {@code [table, key, null]}. */
    static <K> void removed(MessageDigest digest, int table, Codec<K> keys, K key) {
        digest.update(name(3, table, keys, key).nul().toBytes());
    }

    private static <K> CborWriter name(int items, int table, Codec<K> keys, K key) {
        CborWriter out = new CborWriter().array(items).uint(table);
        keys.write(out, key);
        return out;
    }
}
