/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cbor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.openledger.verifier.bytes.Octets;

/** The writer of the one encoding that an item has; {@link CborReader} reads it back to an equal item. */
public final class CborWriter {
    private static final int TAG_BIGNUM = 0xc2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CborWriter() {}

    /** The encoding of an item. */
    public static Octets write(Item item) {
        CborWriter writer = new CborWriter();
        writer.item(item);
        return Octets.of(writer.out.toByteArray());
    }

    private void item(Item item) {
        if (item instanceof Item.UInt number) {
            unsigned(number.value());
        } else if (item instanceof Item.NInt number) {
            head(1, number.value().not());
        } else if (item instanceof Item.Bytes bytes) {
            string(2, bytes.value().toArray());
        } else if (item instanceof Item.Text text) {
            string(3, text.value().getBytes(StandardCharsets.UTF_8));
        } else if (item instanceof Item.Array array) {
            head(4, BigInteger.valueOf(array.items().size()));
            array.items().forEach(this::item);
        } else if (item instanceof Item.Map map) {
            head(5, BigInteger.valueOf(map.entries().size()));
            map.entries().forEach((key, value) -> {
                head(0, BigInteger.valueOf(key));
                item(value);
            });
        } else if (item instanceof Item.Bool bool) {
            out.write(bool.value() ? 0xf5 : 0xf4);
        } else {
            out.write(0xf6);
        }
    }

    private void unsigned(BigInteger value) {
        if (value.bitLength() <= Long.SIZE) {
            head(0, value);
            return;
        }
        byte[] signed = value.toByteArray();
        int leading = signed[0] == 0 ? 1 : 0;
        out.write(TAG_BIGNUM);
        head(2, BigInteger.valueOf(signed.length - leading));
        out.write(signed, leading, signed.length - leading);
    }

    private void string(int major, byte[] bytes) {
        head(major, BigInteger.valueOf(bytes.length));
        out.write(bytes, 0, bytes.length);
    }

    private void head(int major, BigInteger argument) {
        int bits = argument.bitLength();
        if (bits <= 5 && argument.intValueExact() < 24) {
            out.write(major << 5 | argument.intValueExact());
            return;
        }
        int power = bits <= 8 ? 0 : bits <= 16 ? 1 : bits <= 32 ? 2 : 3;
        out.write(major << 5 | (24 + power));
        for (int shift = (1 << power) - 1; shift >= 0; shift--) {
            out.write(argument.shiftRight(shift * Byte.SIZE).intValue());
        }
    }
}
