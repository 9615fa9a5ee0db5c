/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openledger.Bytes;
import org.openledger.core.crypto.Ed25519;
import org.openledger.core.crypto.Sha256;

/**
 * The public key of somebody who signs notes, with its name and its kind (C2SP signed-note).
 *
 * @param name not empty, without spaces and without {@code +}
 * @param type which signatures it makes
 * @param publicKey a point of the prime-order group, 32 bytes
 */
public record NoteKey(String name, Type type, Bytes publicKey) {
    /** The kinds of signatures that are understood; those of other kinds are somebody else's and are passed over. */
    public enum Type {
        /** Ed25519 over the text of the note. */
        ED25519(1),
        /** Ed25519 by a witness, over the time and the text (C2SP tlog-cosignature). */
        ED25519_COSIGNATURE(4);

        private final byte number;

        Type(int number) {
            this.number = (byte) number;
        }
    }

    private static final Pattern VKEY =
            Pattern.compile("(?<name>[^+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/=]+)");
    private static final byte[] NEWLINE = {'\n'};

    /**
     * Checks name and key.
     *
     * @throws IllegalArgumentException when either could not stand in a note
     */
    public NoteKey {
        requireName(name);
        if (!Ed25519.isPublicKey(publicKey.toArray())) {
            throw new IllegalArgumentException("the key of " + name + " is no Ed25519 public key: " + publicKey);
        }
    }

    /**
     * Reads the text form {@code name+id+key}: the id in hexadecimal, kind and key in base64.
     *
     * @throws IllegalArgumentException when it has another form, or the id is not the one that name and key give
     */
    public static NoteKey parse(String vkey) {
        Matcher parts = VKEY.matcher(vkey);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a note key is written name+12345678+base64, not \"" + vkey + "\"");
        }
        byte[] typeAndKey = Base64Text.decode(parts.group("key"));
        NoteKey key = new NoteKey(parts.group("name"), type(typeAndKey[0]), tail(typeAndKey));
        if (!key.vkey().equals(vkey)) {
            throw new IllegalArgumentException("note key \"" + vkey + "\" should read \"" + key.vkey() + "\"");
        }
        return key;
    }

    /** The text form that {@link #parse} reads. */
    public String vkey() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64Text.of(typeAndKey());
    }

    /** The first 32 bits of the hash over name, kind and key: with the name it tells the key apart, but it proves nothing. */
    public int id() {
        byte[] hash = Sha256.of(name.getBytes(UTF_8), NEWLINE, typeAndKey()).bytes();
        return (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | (hash[3] & 0xff);
    }

    /** Whether this key made the signature, which carries its name and id, over a note with this text. */
    boolean verifies(String text, Bytes signature) {
        return switch (type) {
            case ED25519 -> Ed25519.verify(publicKey.toArray(), text.getBytes(UTF_8), signature.toArray());
            case ED25519_COSIGNATURE -> Cosigner.verify(publicKey, text, signature);
        };
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(NoteKey::isForbidden)) {
            throw new IllegalArgumentException(
                    "the name of a note key is not empty and has no spaces, control characters or \"+\", but is \""
                            + name + "\"");
        }
    }

    private static boolean isForbidden(int c) {
        return c == '+' || Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c);
    }

    private static Type type(byte number) {
        for (Type type : Type.values()) {
            if (type.number == number) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "a note key of type " + (number & 0xff) + ": known are 1 (Ed25519) and 4 (Ed25519 cosignature)");
    }

    private byte[] typeAndKey() {
        byte[] key = publicKey.toArray();
        byte[] all = new byte[1 + key.length];
        all[0] = type.number;
        System.arraycopy(key, 0, all, 1, key.length);
        return all;
    }

    private static Bytes tail(byte[] typeAndKey) {
        byte[] key = new byte[typeAndKey.length - 1];
        System.arraycopy(typeAndKey, 1, key, 0, key.length);
        return Bytes.of(key);
    }
}
