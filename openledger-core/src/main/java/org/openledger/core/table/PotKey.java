/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.openledger.party.AccountId;
import org.openledger.token.Pot;

/**
 * The pot that is looked for, as numbers: its kind, and four words, which are its account's id or its number behind three zeros.
 *
 * <p>One is set again and again, because nothing is looked up as often. Not for use by several threads at once.
 */
final class PotKey {
    /** How many words there are beside the kind. */
    static final int WORDS = 4;

    private static final int ID_BYTES = WORDS * Long.BYTES;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    /** Odd numbers whose products with 1, 2, 3 … have top bits that lie far apart; the first is 2<sup>64</sup> by the golden ratio (Knuth, volume 3, 6.4). */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static final long SPREAD_AGAIN = 0xC2B2_AE3D_27D4_EB4FL;
    private static final int KIND_SHIFT = 58;

    private final byte[] id = new byte[ID_BYTES];
    private byte kind;
    private long a;
    private long b;
    private long c;
    private long d;

    /** Makes it that of a pot. */
    PotKey of(Pot pot) {
        kind = (byte) (1 + pot.kind().code());
        if (pot.account().isPresent()) {
            pot.account().get().bytes().copyTo(id, 0);
            a = (long) LONGS.get(id, 0);
            b = (long) LONGS.get(id, Long.BYTES);
            c = (long) LONGS.get(id, 2 * Long.BYTES);
            d = (long) LONGS.get(id, 3 * Long.BYTES);
        } else {
            a = 0;
            b = 0;
            c = 0;
            d = pot.number();
        }
        return this;
    }

    /** Makes it that of the pot that was {@linkplain #copyTo copied} there. */
    PotKey of(byte kindThere, long[] words, int at) {
        kind = kindThere;
        a = words[at];
        b = words[at + 1];
        c = words[at + 2];
        d = words[at + 3];
        return this;
    }

    /** The pot. */
    Pot pot() {
        Pot.Kind sort = Pot.Kind.ofCode(kind - 1L);
        if (!sort.isOfAccount()) {
            return Pot.numbered(sort, d);
        }
        byte[] bytes = ByteBuffer.allocate(ID_BYTES)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
        return new Pot(sort, Optional.of(AccountId.of(bytes)), 0);
    }

    /** One more than the code of the kind: never 0. */
    byte kind() {
        return kind;
    }

    void copyTo(long[] words, int at) {
        words[at] = a;
        words[at + 1] = b;
        words[at + 2] = c;
        words[at + 3] = d;
    }

    boolean isAt(long[] words, int at) {
        return words[at] == a && words[at + 1] == b && words[at + 2] == c && words[at + 3] == d;
    }

    /** So many bits by which pots differ, out of one half of the words. */
    int hash(int bits) {
        return (int) (((a ^ d ^ (long) kind << KIND_SHIFT) * SPREAD) >>> (Long.SIZE - bits));
    }

    /** So many bits that are independent of the others, out of the other half. */
    int hashAgain(int bits) {
        return (int) (((b ^ Long.rotateLeft(d, 1) ^ (long) kind << KIND_SHIFT) * SPREAD_AGAIN) >>> (Long.SIZE - bits));
    }
}
