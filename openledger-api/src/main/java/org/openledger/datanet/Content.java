/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.openledger.Bytes;
import org.openledger.internal.Require;

/**
 * What somebody contributes: bytes with a name.
 *
 * @param name what people call it, such as a path; it stays out of the log
 * @param bytes 1 byte to 4 MiB
 */
public record Content(String name, Bytes bytes) {

    /** The largest row, in bytes. */
    public static final int MAX_BYTES = 4 << 20;

    /** The longest name, in characters. */
    public static final int MAX_NAME = 500;

    /** Checks the bounds. */
    public Content {
        Require.atMost(name, MAX_NAME, "content name");
        Require.inRange(bytes.length(), 1, MAX_BYTES, "content length");
    }

    /**
     * Returns a text without a name.
     *
     * @param text not empty
     * @return the content, in UTF-8
     */
    public static Content text(String text) {
        return text("", text);
    }

    /**
     * Returns a text.
     *
     * @param name what people call it
     * @param text not empty
     * @return the content, in UTF-8
     */
    public static Content text(String name, String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return new Content(name, Bytes.of(bytes));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "content \"" + name + "\" has an unpaired surrogate: give well-formed Unicode", e);
        }
    }

    /**
     * Reads the bytes as UTF-8.
     *
     * @return the text
     * @throws IllegalStateException if they are not well-formed UTF-8
     */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("content \"" + name + "\" is not UTF-8", e);
        }
    }
}
