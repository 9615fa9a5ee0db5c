/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openledger.Bytes;

/**
 * One signature line of a note (C2SP signed-note): {@code — name base64(id ‖ signature)}.
 *
 * @param name whose it says it is
 * @param keyId which of that name's keys
 * @param signature what the key made, at least one byte
 */
public record NoteSignature(String name, int keyId, Bytes signature) {
    private static final Pattern LINE = Pattern.compile("— (?<name>[^ ]+) (?<signature>[A-Za-z0-9+/=]+)");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it could not stand in a note, or the signature is empty
     */
    public NoteSignature {
        NoteKey.requireName(name);
        if (signature.length() == 0) {
            throw new IllegalArgumentException("the signature of " + name + " is empty");
        }
    }

    /** The line, without its newline. */
    public String line() {
        byte[] bytes = signature.toArray();
        return "— " + name + " "
                + Base64Text.of(ByteBuffer.allocate(Integer.BYTES + bytes.length)
                        .putInt(keyId)
                        .put(bytes)
                        .array());
    }

    static NoteSignature parse(String line) {
        Matcher parts = LINE.matcher(line);
        byte[] bytes = parts.matches() ? Base64Text.decode(parts.group("signature")) : new byte[0];
        if (bytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException(
                    "a signature line is \"— name base64\" with more than 4 bytes, not \"" + line + "\"");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int keyId = buffer.getInt();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new NoteSignature(parts.group("name"), keyId, Bytes.of(signature));
    }
}
