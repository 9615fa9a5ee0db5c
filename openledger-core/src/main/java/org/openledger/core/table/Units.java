/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.openledger.core.cbor.CborWriter;
import org.openledger.token.Amount;

/** Amounts inside an array: four words each, the most significant first, so that adding to one makes no objects. */
final class Units {
    /** How many words an amount takes. */
    static final int WORDS = 4;

    private Units() {}

    /** Adds an amount to the one that stands there; false if that is beyond {@link Amount#MAX}, and what stands there is to be forgotten. */
    static boolean add(long[] words, int at, Amount amount) {
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long before = words[at + i];
            long more = word(amount.units(), i);
            long after = before + more + carry;
            carry = ((before & more) | ((before | more) & ~after)) >>> (Long.SIZE - 1);
            words[at + i] = after;
        }
        return carry == 0;
    }

    /** Takes an amount from the one that stands there; false if that held less, and what stands there is to be forgotten. */
    static boolean subtract(long[] words, int at, Amount amount) {
        long borrow = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long before = words[at + i];
            long less = word(amount.units(), i);
            long after = before - less - borrow;
            borrow = ((~before & less) | (~(before ^ less) & after)) >>> (Long.SIZE - 1);
            words[at + i] = after;
        }
        return borrow == 0;
    }

    static boolean isZero(long[] words, int at) {
        return (words[at] | words[at + 1] | words[at + 2] | words[at + 3]) == 0;
    }

    /** The amount that stands there. */
    static Amount amount(long[] words, int at) {
        long low = words[at + 3];
        if (low >= 0 && (words[at] | words[at + 1] | words[at + 2]) == 0) {
            return low == 0 ? Amount.ZERO : Amount.ofUnits(low);
        }
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
        for (int i = 0; i < WORDS; i++) {
            bytes.putLong(words[at + i]);
        }
        return Amount.ofUnits(new BigInteger(1, bytes.array()));
    }

    /** Writes the amount that stands there as amounts are written. */
    static void write(CborWriter out, long[] words, int at) {
        out.uint(words[at], words[at + 1], words[at + 2], words[at + 3]);
    }

    /** A word of a number; those of most amounts are 0 but the last. */
    private static long word(BigInteger units, int index) {
        int below = (WORDS - 1 - index) * Long.SIZE;
        return units.bitLength() <= below ? 0 : units.shiftRight(below).longValue();
    }
}
