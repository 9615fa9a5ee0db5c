/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import org.openledger.verifier.bytes.Octets;

/** Big-endian unsigned integers inside a block. */
final class Numbers {
    private Numbers() {}

    /** The integer of so many bytes, 0 to 7 of them, at a place; no byte is 0. */
    static long at(Octets octets, int place, int bytes) {
        long number = 0;
        for (int i = place; i < place + bytes; i++) {
            number = number << Byte.SIZE | octets.at(i);
        }
        return number;
    }
}
