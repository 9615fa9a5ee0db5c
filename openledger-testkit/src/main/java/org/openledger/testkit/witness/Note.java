/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.witness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Just enough of C2SP signed-note to be a witness. */
final class Note {
    private static final byte[] SPKI_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ID = 4;

    private Note() {}

    /** The key of that name and type as text. */
    static String vkey(String name, int type, byte[] key) {
        byte[] typed = join(new byte[] {(byte) type}, key);
        return name + "+" + HexFormat.of().formatHex(id(name, typed)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The signature line of that key. */
    static String line(String name, int type, byte[] key, byte[] signature) {
        byte[] id = id(name, join(new byte[] {(byte) type}, key));
        return "— " + name + " " + Base64.getEncoder().encodeToString(join(id, signature)) + "\n";
    }

    /** Whether a line of the note is the signature of this Ed25519 key, given as text; a false line spoils the note. */
    static boolean isSignedBy(String vkey, String text, String lines) {
        String[] parts = vkey.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        boolean signed = false;
        for (String line : lines.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            byte[] bytes = words.length == 3 && words[1].equals(parts[0])
                    ? Base64.getDecoder().decode(words[2])
                    : new byte[ID];
            if (HexFormat.of().formatHex(bytes, 0, ID).equals(parts[1])) {
                if (!verifies(typed, text, Arrays.copyOfRange(bytes, ID, bytes.length))) {
                    return false;
                }
                signed = true;
            }
        }
        return signed;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean verifies(byte[] typed, String text, byte[] signature) {
        try {
            byte[] spki = join(SPKI_ED25519, Arrays.copyOfRange(typed, 1, typed.length));
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] id(String name, byte[] typed) {
        return Arrays.copyOf(sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed), ID);
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
