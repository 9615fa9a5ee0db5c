/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

/**
 * How a record lies in a segment: header, payload, trailer; all numbers big-endian.
 *
 * <pre>
 * header   3  "OLR"
 *          1  kind
 *          8  sequence number
 *          4  length of the payload
 *          4  CRC-32C of the 16 bytes before
 * payload
 * trailer  4  CRC-32C of the payload
 *          1  0x5A
 * </pre>
 *
 * The first and the last byte are no power of two and not zero: one flipped bit never makes them look as if they had not been written.
 */
final class RecordFormat {

    /** The first three bytes, in the place that they have in the first four. */
    static final int MAGIC = ('O' << 24) | ('L' << 16) | ('R' << 8);

    static final int MAGIC_MASK = 0xFFFF_FF00;
    static final int SEQUENCE_AT = 4;
    static final int LENGTH_AT = 12;
    static final int HEADER_CRC_AT = 16;
    static final int HEADER = 20;
    static final int TRAILER = 5;
    static final byte END = 0x5A;

    /** How long a {@link RecordKind#BEGIN} or a {@link RecordKind#SEAL} is. */
    static final int FRAME = HEADER + RecordKind.FRAME_BYTES + TRAILER;

    private RecordFormat() {}

    /** Returns how long a record with that payload is. */
    static int length(int payload) {
        return HEADER + payload + TRAILER;
    }
}
