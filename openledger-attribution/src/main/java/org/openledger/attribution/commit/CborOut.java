/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.io.ByteArrayOutputStream;

/** Writes the few kinds of deterministic CBOR (RFC 8949 §4.2.1) that an opening is made of; the caller keeps counts and order right. */
final class CborOut {

    private static final int UNSIGNED = 0;
    private static final int BYTES = 2;
    private static final int ARRAY = 4;
    private static final int MAP = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    CborOut map(int entries) {
        return head(MAP, entries);
    }

    CborOut array(int items) {
        return head(ARRAY, items);
    }

    CborOut uint(int value) {
        return head(UNSIGNED, value);
    }

    CborOut bytes(byte[] value) {
        head(BYTES, value.length);
        out.writeBytes(value);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** The shortest of the forms with the argument in the first byte, 1, 2 or 4 more. */
    private CborOut head(int kind, int argument) {
        int bytes = argument < 24 ? 0 : argument < 1 << 8 ? 1 : argument < 1 << 16 ? 2 : 4;
        int info = bytes == 0 ? argument : 24 + Integer.numberOfTrailingZeros(bytes);
        out.write(kind << 5 | info);
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write(argument >>> shift);
        }
        return this;
    }
}
