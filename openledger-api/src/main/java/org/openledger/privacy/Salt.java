/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.privacy;

import org.openledger.Bytes;
import org.openledger.internal.Require;

/**
 * 32 unpredictable bytes that keep a commitment from being guessed.
 *
 * @param bytes 32 bytes
 */
public record Salt(Bytes bytes) {
    /** Checks the length. */
    public Salt {
        Require.inRange(bytes.length(), 32, 32, "salt length");
    }

    /**
     * Returns the salt.
     *
     * @param bytes 32 bytes
     * @return the salt
     */
    public static Salt of(byte[] bytes) {
        return new Salt(Bytes.of(bytes));
    }
}
