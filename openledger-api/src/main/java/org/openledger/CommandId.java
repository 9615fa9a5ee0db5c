/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * The idempotency key of a command: within its account it is decided once, however often it is submitted.
 *
 * @param bytes 16 bytes
 */
public record CommandId(Bytes bytes) implements Comparable<CommandId> {

    /** How long an id is, in bytes. */
    public static final int LENGTH = 16;

    /** Checks the length. */
    public CommandId {
        Require.inRange(bytes.length(), LENGTH, LENGTH, "command id length");
    }

    /**
     * Returns the id of a text, for example of an HTTP {@code Idempotency-Key}: the first 16 bytes of its SHA-256.
     *
     * @param key 1 to 1,024 characters
     * @return the id
     */
    public static CommandId of(String key) {
        byte[] hash = Hash.sha256(Require.text(key, 1_024, "command id").getBytes(StandardCharsets.UTF_8))
                .bytes();
        return new CommandId(Bytes.of(Arrays.copyOf(hash, LENGTH)));
    }

    /**
     * Returns the id of one step of a verb that takes several commands.
     *
     * @param step the step's name
     * @return another id that is the same each time
     */
    public CommandId step(String step) {
        return of(bytes.hex() + "/" + step);
    }

    @Override
    public int compareTo(CommandId other) {
        return bytes.compareTo(other.bytes);
    }

    @Override
    public String toString() {
        return bytes.hex();
    }
}
