/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Byte strings with their length in front, as snapshots hold them. */
final class Frames {
    private Frames() {}

    static void write(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
    }

    /** Reads how many follow; each has at least the four bytes of its length. */
    static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available() / Integer.BYTES) {
            throw new IllegalArgumentException(
                    count + " entries: give at most as many as the " + in.available() + " bytes that are left hold");
        }
        return count;
    }

    /** Reads one; no length is believed beyond the bytes that are there. */
    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IllegalArgumentException(
                    "an entry of " + length + " bytes: give at most the " + in.available() + " that are left");
        }
        return in.readNBytes(length);
    }
}
