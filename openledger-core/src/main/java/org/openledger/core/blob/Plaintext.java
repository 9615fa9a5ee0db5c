/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.blob;

import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.core.cbor.CborException;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.datanet.Content;
import org.openledger.internal.Require;
import org.openledger.privacy.Salt;

/**
 * What a sealed blob hides: the deterministic CBOR array {@code [1, salt, name, bytes]}.
 *
 * @param salt the salt of its commitment
 * @param name what people call it
 * @param bytes the content
 */
record Plaintext(Salt salt, String name, Bytes bytes) {
    /** The longest name, in characters. */
    static final int MAX_NAME = Content.MAX_NAME;

    private static final int VERSION = 1;
    private static final int ITEMS = 4;

    /** Checks the bounds. */
    Plaintext {
        Require.atMost(name, MAX_NAME, "name of a sealed content");
        Require.inRange(bytes.length(), 0, Content.MAX_BYTES, "length of a sealed content");
    }

    byte[] encode() {
        return new CborWriter()
                .array(ITEMS)
                .uint(VERSION)
                .bytes(salt.bytes().toArray())
                .text(name)
                .bytes(bytes.toArray())
                .toBytes();
    }

    /** What these bytes say, if they are a plaintext of the known version. */
    static Optional<Plaintext> decode(byte[] encoded) {
        try {
            CborReader in = new CborReader(encoded);
            in.array(ITEMS);
            if (in.uint() != VERSION) {
                return Optional.empty();
            }
            Plaintext plaintext = new Plaintext(Salt.of(in.bytes()), in.text(), Bytes.of(in.bytes()));
            in.expectEnd();
            return Optional.of(plaintext);
        } catch (CborException | IllegalArgumentException notAPlaintext) {
            return Optional.empty();
        }
    }
}
