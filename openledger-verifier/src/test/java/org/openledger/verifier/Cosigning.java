/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier;

import java.nio.ByteBuffer;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.crypto.Sha256;

/**
 * A witness of tests.
 *
 * @param keys its keys
 */
public record Cosigning(TestKeys keys) {
    private static final int TYPE = 4;

    public static Cosigning of(String name) {
        return new Cosigning(TestKeys.of(name));
    }

    /** The key as text. */
    public String vkey() {
        return vkey(keys.name(), TYPE, keys.publicKey());
    }

    /** The key of any type as text. */
    public static String vkey(String name, int type, Octets key) {
        return name + "+" + id(name, type, key).hex() + "+"
                + TestKeys.base64(Octets.concat(Octets.of((byte) type), key));
    }

    /** The line under a checkpoint with this text. */
    public String line(String text, long time) {
        Octets message = Octets.utf8("cosignature/v1\ntime " + time + "\n" + text);
        Octets timed = Octets.concat(
                Octets.of(ByteBuffer.allocate(Long.BYTES).putLong(time).array()), keys.sign(message));
        return line(keys.name(), id(keys.name(), TYPE, keys.publicKey()), timed);
    }

    /** Any line. */
    public static String line(String name, Octets id, Octets signature) {
        return "— " + name + " " + TestKeys.base64(Octets.concat(id, signature)) + "\n";
    }

    public static Octets id(String name, int type, Octets key) {
        return Sha256.of(Octets.utf8(name + "\n"), Octets.of((byte) type), key)
                .octets()
                .slice(0, 4);
    }
}
