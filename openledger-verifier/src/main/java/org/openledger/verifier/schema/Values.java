/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import java.math.BigInteger;
import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;

/** Readings of one item as the value that stands at a place; every other item is malformed there. */
public final class Values {
    /** The longest amount, in bits. */
    public static final int AMOUNT_BITS = 256;

    private Values() {}

    /** An unsigned integer below 2<sup>63</sup>. */
    public static long number(String place, Item item) {
        BigInteger value = amount(place, item);
        if (value.bitLength() >= Long.SIZE) {
            throw new MalformedException(place, value.toString(), "an integer of 0 to 2^63 - 1");
        }
        return value.longValueExact();
    }

    /** An unsigned integer below 2<sup>256</sup>. */
    public static BigInteger amount(String place, Item item) {
        if (item instanceof Item.UInt number && number.value().bitLength() <= AMOUNT_BITS) {
            return number.value();
        }
        throw other(place, item, "an unsigned integer");
    }

    /** A signed integer, of any length that CBOR has. */
    public static BigInteger signed(String place, Item item) {
        return item instanceof Item.NInt negative ? negative.value() : amount(place, item);
    }

    /** A byte string. */
    public static Octets octets(String place, Item item) {
        if (item instanceof Item.Bytes bytes) {
            return bytes.value();
        }
        throw other(place, item, "a byte string");
    }

    /** A byte string of 32 bytes. */
    public static Digest digest(String place, Item item) {
        Octets octets = octets(place, item);
        if (octets.length() != Digest.LENGTH) {
            throw new MalformedException(place, octets.length() + " bytes", Digest.LENGTH + " bytes");
        }
        return new Digest(octets);
    }

    /** An array of digests, at most so many. */
    public static List<Digest> digests(String place, Item item, int most) {
        List<Item> items = list(place, item);
        if (items.size() > most) {
            throw new MalformedException(place, items.size() + " hashes", "at most " + most);
        }
        return items.stream().map(hash -> digest(place, hash)).toList();
    }

    /** A text string. */
    public static String text(String place, Item item) {
        if (item instanceof Item.Text text) {
            return text.value();
        }
        throw other(place, item, "a text string");
    }

    /** True or false. */
    public static boolean bool(String place, Item item) {
        if (item instanceof Item.Bool bool) {
            return bool.value();
        }
        throw other(place, item, "true or false");
    }

    /** An array. */
    public static List<Item> list(String place, Item item) {
        if (item instanceof Item.Array array) {
            return array.items();
        }
        throw other(place, item, "an array");
    }

    /** An array of exactly so many items. */
    public static List<Item> tuple(String place, Item item, int size) {
        List<Item> items = list(place, item);
        if (items.size() != size) {
            throw new MalformedException(place, "an array of " + items.size(), "an array of " + size);
        }
        return items;
    }

    /** A map. */
    public static Item.Map map(String place, Item item) {
        if (item instanceof Item.Map map) {
            return map;
        }
        throw other(place, item, "a map");
    }

    private static MalformedException other(String place, Item item, String right) {
        return new MalformedException(place, item.getClass().getSimpleName() + " " + item, right);
    }
}
