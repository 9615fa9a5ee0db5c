/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cbor;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bytes.Octets;

/**
 * A CBOR data item of the deterministic kind that the ledger uses, as an immutable tree.
 *
 * <p>Every item has exactly one encoding, so two items are equal exactly when their bytes are.
 */
public sealed interface Item {

    /**
     * An unsigned integer: below 2<sup>64</sup> a plain integer, above it a tag 2 byte string.
     *
     * @param value 0 or more
     */
    record UInt(BigInteger value) implements Item {
        /** Refuses what is negative. */
        public UInt {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("unsigned integer " + value + ": give 0 or more");
            }
        }

        /** The item of a number of 0 or more. */
        public static UInt of(long value) {
            return new UInt(BigInteger.valueOf(value));
        }
    }

    /**
     * A negative integer of at least -2<sup>64</sup>.
     *
     * @param value below 0
     */
    record NInt(BigInteger value) implements Item {
        /** Refuses what is not negative or too far down. */
        public NInt {
            if (value.signum() >= 0 || value.not().bitLength() > Long.SIZE) {
                throw new IllegalArgumentException("negative integer " + value + ": give -2^64 to -1");
            }
        }
    }

    /**
     * A byte string.
     *
     * @param value its bytes
     */
    record Bytes(Octets value) implements Item {}

    /**
     * A text string.
     *
     * @param value its characters
     */
    record Text(String value) implements Item {}

    /**
     * An array.
     *
     * @param items its items in order
     */
    record Array(List<Item> items) implements Item {
        /** Keeps a copy. */
        public Array {
            items = List.copyOf(items);
        }

        /** The array of these items. */
        public static Array of(Item... items) {
            return new Array(List.of(items));
        }
    }

    /**
     * A map from integer keys of 0 or more.
     *
     * @param entries its values by key, ascending
     */
    record Map(SortedMap<Long, Item> entries) implements Item {
        /** Keeps a copy and refuses negative keys. */
        public Map {
            entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
            if (!entries.isEmpty() && entries.firstKey() < 0) {
                throw new IllegalArgumentException("map key " + entries.firstKey() + ": give 0 or more");
            }
        }
    }

    /**
     * True or false.
     *
     * @param value which
     */
    record Bool(boolean value) implements Item {}

    /** The absence of a value. */
    enum Null implements Item {
        /** The only one. */
        NULL
    }
}
