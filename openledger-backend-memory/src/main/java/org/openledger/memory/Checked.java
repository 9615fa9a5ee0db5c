/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.openledger.TamperedException;

/**
 * Bytes that are kept with their CRC-32C behind them, so that a changed bit is found out.
 *
 * <p>The checksum finds accidents. Against people there is the signed checkpoint.
 */
final class Checked {

    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private Checked() {}

    /** Returns a copy of the bytes with their checksum. */
    static byte[] seal(byte[] bytes) {
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + CHECKSUM_BYTES);
        ByteBuffer.wrap(sealed).putInt(bytes.length, checksum(sealed, bytes.length));
        return sealed;
    }

    /**
     * Returns a copy of the bytes without their checksum.
     *
     * @throws TamperedException if they are not what was sealed
     */
    static byte[] open(byte[] sealed, String artefact) {
        int length = sealed.length - CHECKSUM_BYTES;
        int recorded = ByteBuffer.wrap(sealed).getInt(length);
        int found = checksum(sealed, length);
        if (found != recorded) {
            throw new TamperedException(artefact, crc(recorded), crc(found));
        }
        return Arrays.copyOf(sealed, length);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static String crc(int checksum) {
        return "CRC-32C " + Integer.toHexString(checksum);
    }
}
