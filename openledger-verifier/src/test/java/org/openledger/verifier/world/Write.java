/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;

/** Short names for items, so that a record reads like the table in the formats page. */
final class Write {
    private Write() {}

    static Item u(long number) {
        return Item.UInt.of(number);
    }

    static Item u(BigInteger number) {
        return new Item.UInt(number);
    }

    static Item b(Digest digest) {
        return new Item.Bytes(digest.octets());
    }

    static Item b(Octets octets) {
        return new Item.Bytes(octets);
    }

    static Item t(String text) {
        return new Item.Text(text);
    }

    static Item bool(boolean value) {
        return new Item.Bool(value);
    }

    static Item arr(Item... items) {
        return Item.Array.of(items);
    }

    static Item arr(List<? extends Item> items) {
        return new Item.Array(List.copyOf(items));
    }

    /** A record with all its components. */
    static Item rec(Item... components) {
        TreeMap<Long, Item> entries = new TreeMap<>();
        for (Item component : components) {
            entries.put(entries.size() + 1L, component);
        }
        return new Item.Map(entries);
    }

    /** A pot that there is once. */
    static Item pot(int kind) {
        return arr(u(kind));
    }

    /** An account's pot. */
    static Item pot(int kind, Person person) {
        return arr(u(kind), b(person.account()));
    }
}
