/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

/** The numbers that writer and reader share: major types, simple values, bounds. */
final class Cbor {
    static final int UNSIGNED = 0;
    static final int NEGATIVE = 1;
    static final int BYTES = 2;
    static final int TEXT = 3;
    static final int ARRAY = 4;
    static final int MAP = 5;
    static final int TAG = 6;
    static final int SIMPLE = 7;

    static final int FALSE = 0xf4;
    static final int TRUE = 0xf5;
    static final int NULL = 0xf6;
    static final int TAG_UNSIGNED_BIGNUM = 0xc2;

    /** Additional information 24 to 27: the argument follows in 1, 2, 4 or 8 bytes. */
    static final int ARGUMENT_IN_1 = 24;

    static final int ARGUMENT_IN_2 = 25;
    static final int ARGUMENT_IN_4 = 26;
    static final int ARGUMENT_IN_8 = 27;
    static final int INDEFINITE = 31;

    private Cbor() {}

    /** The name of what begins with this byte. */
    static String describe(int initial) {
        return switch (initial >>> 5) {
            case UNSIGNED -> "an unsigned integer";
            case NEGATIVE -> "a negative integer";
            case BYTES -> "a byte string";
            case TEXT -> "a text";
            case ARRAY -> "an array";
            case MAP -> "a map";
            case TAG -> initial == TAG_UNSIGNED_BIGNUM ? "a bignum" : "a tag";
            default ->
                switch (initial) {
                    case FALSE, TRUE -> "a boolean";
                    case NULL -> "null";
                    case 0xf9, 0xfa, 0xfb -> "a floating-point number";
                    case 0xff -> "a break";
                    default -> "a simple value";
                };
        };
    }
}
