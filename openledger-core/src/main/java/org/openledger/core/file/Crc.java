/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.util.zip.CRC32C;

/** CRC-32C (RFC 3720, appendix B.4): it finds every flipped bit and every burst of up to 32. Against people there is the signed checkpoint. */
final class Crc {

    /** How long a checksum is, in bytes. */
    static final int BYTES = 4;

    private Crc() {}

    static int of(byte[] bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, to - from);
        return (int) crc.getValue();
    }

    static String text(int crc) {
        return "CRC-32C " + Integer.toHexString(crc);
    }
}
