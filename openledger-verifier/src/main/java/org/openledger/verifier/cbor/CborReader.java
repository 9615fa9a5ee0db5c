/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cbor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;

/**
 * The strict reader of deterministic CBOR (RFC 8949 §4.2.1).
 *
 * <p>It accepts exactly what {@link CborWriter} writes: definite lengths, shortest integers, map keys that are unsigned integers in ascending order,
 * tag 2 only for integers of 2<sup>64</sup> and above, valid UTF-8, true, false and null; no floats, no other tags, nothing after the item. Depth,
 * number of items and every length are checked before anything is allocated for them.
 */
public final class CborReader {
    /** The longest input, in bytes: 64 MiB. */
    public static final int MAX_BYTES = 1 << 26;

    /** How deep items may stand inside each other; the outermost stands at depth 1. */
    public static final int MAX_DEPTH = 32;

    /** The largest number of items, the outermost and those inside it together. */
    public static final int MAX_ITEMS = 4_000_000;

    private static final int BIGNUM_MIN_BYTES = 9;
    private static final int BIGNUM_MAX_BYTES = 32;

    private final Octets input;
    private int at;
    private int itemsLeft = MAX_ITEMS;

    private CborReader(Octets input) {
        this.input = input;
    }

    /**
     * The one item that the input is.
     *
     * @throws MalformedException when the input is anything else, saying at which byte
     */
    public static Item read(Octets input) {
        if (input.length() > MAX_BYTES) {
            throw new MalformedException("CBOR", input.length() + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        CborReader reader = new CborReader(input);
        Item item = reader.item(1);
        if (reader.at != input.length()) {
            throw reader.wrong(reader.at, (input.length() - reader.at) + " more bytes", "the end of the input");
        }
        return item;
    }

    private Item item(int depth) {
        int start = at;
        if (depth > MAX_DEPTH) {
            throw wrong(start, "an item at depth " + depth, "a depth of at most " + MAX_DEPTH);
        }
        if (itemsLeft-- == 0) {
            throw wrong(start, "one item too many", "at most " + MAX_ITEMS + " items");
        }
        int head = octet();
        return switch (head >>> 5) {
            case 0 -> new Item.UInt(argument(start, head));
            case 1 -> new Item.NInt(argument(start, head).not());
            case 2 -> new Item.Bytes(bytes(start, head));
            case 3 -> new Item.Text(StrictText.utf8("CBOR text at byte " + start, bytes(start, head)));
            case 4 -> array(start, head, depth);
            case 5 -> map(start, head, depth);
            case 6 -> bignum(start, head);
            default -> simple(start, head);
        };
    }

    private Item.Array array(int start, int head, int depth) {
        int size = count(start, head, 1);
        List<Item> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(item(depth + 1));
        }
        return new Item.Array(items);
    }

    private Item.Map map(int start, int head, int depth) {
        int size = count(start, head, 2);
        TreeMap<Long, Item> entries = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            int keyAt = at;
            Item key = item(depth + 1);
            if (!(key instanceof Item.UInt number) || number.value().bitLength() >= Long.SIZE) {
                throw wrong(keyAt, "a map key that is no small unsigned integer", "an integer of 0 to 2^63 - 1");
            }
            long value = number.value().longValueExact();
            if (!entries.isEmpty() && value <= entries.lastKey()) {
                throw wrong(keyAt, "map key " + value + " after " + entries.lastKey(), "keys in ascending order");
            }
            entries.put(value, item(depth + 1));
        }
        return new Item.Map(entries);
    }

    private Item.UInt bignum(int start, int head) {
        if (head != 0xc2) {
            throw wrong(start, "the tag byte 0x" + Integer.toHexString(head), "no tag but 2, for large integers");
        }
        int stringAt = at;
        int stringHead = octet();
        if (stringHead >>> 5 != 2) {
            throw wrong(stringAt, "something else than a byte string", "a byte string after tag 2");
        }
        Octets magnitude = bytes(stringAt, stringHead);
        if (magnitude.length() < BIGNUM_MIN_BYTES || magnitude.length() > BIGNUM_MAX_BYTES || magnitude.at(0) == 0) {
            throw wrong(
                    stringAt,
                    "a large integer of " + magnitude.length() + " bytes: " + magnitude,
                    BIGNUM_MIN_BYTES + " to " + BIGNUM_MAX_BYTES + " bytes, the first not zero");
        }
        return new Item.UInt(new BigInteger(1, magnitude.toArray()));
    }

    private Item simple(int start, int head) {
        return switch (head) {
            case 0xf4 -> new Item.Bool(false);
            case 0xf5 -> new Item.Bool(true);
            case 0xf6 -> Item.Null.NULL;
            default ->
                throw wrong(
                        start, "the byte 0x" + Integer.toHexString(head), "no simple value but true, false and null");
        };
    }

    private Octets bytes(int start, int head) {
        BigInteger length = argument(start, head);
        int left = input.length() - at;
        if (length.bitLength() >= Integer.SIZE || length.intValueExact() > left) {
            throw wrong(start, "a string of " + length + " bytes", "at most the " + left + " bytes that are left");
        }
        int from = at;
        at += length.intValueExact();
        return input.slice(from, at);
    }

    /** The size of an array or map; each element takes one byte at least, so a size beyond what is left is a lie. */
    private int count(int start, int head, int itemsEach) {
        BigInteger count = argument(start, head);
        int possible = Math.min(input.length() - at, itemsLeft) / itemsEach;
        if (count.compareTo(BigInteger.valueOf(possible)) > 0) {
            throw wrong(start, count + " elements", "at most the " + possible + " for which there is room");
        }
        return count.intValueExact();
    }

    private BigInteger argument(int start, int head) {
        int info = head & 0x1f;
        if (info < 24) {
            return BigInteger.valueOf(info);
        }
        if (info > 27) {
            throw wrong(start, "the byte 0x" + Integer.toHexString(head), "a definite length or value");
        }
        int width = 1 << (info - 24);
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < width; i++) {
            value = value.shiftLeft(Byte.SIZE).or(BigInteger.valueOf(octet()));
        }
        boolean shortest = width == 1 ? value.intValueExact() >= 24 : value.bitLength() > width * Byte.SIZE / 2;
        if (!shortest) {
            throw wrong(start, value + " in " + width + " bytes", "the shortest encoding");
        }
        return value;
    }

    private int octet() {
        if (at == input.length()) {
            throw wrong(at, "the end of the input", "another byte");
        }
        return input.at(at++);
    }

    private MalformedException wrong(int position, String value, String right) {
        return new MalformedException("CBOR at byte " + position, value, right);
    }
}
