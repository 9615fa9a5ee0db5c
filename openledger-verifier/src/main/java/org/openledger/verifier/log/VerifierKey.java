/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.HexFormat;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;
import org.openledger.verifier.crypto.Ed25519;
import org.openledger.verifier.crypto.Sha256;

/**
 * The public key of somebody who signs notes: a C2SP vkey, {@code name+keyid+base64(type, key)}.
 *
 * @param name whose key it is
 * @param scheme how it signs
 * @param publicKey the raw key
 */
public record VerifierKey(String name, Scheme scheme, Octets publicKey) {

    /** The longest vkey text that is read, in characters. */
    public static final int MAX_LENGTH = 1_000;

    private static final int KEY_ID_LENGTH = 4;

    /** The ways of signing a note that are verified here. */
    public enum Scheme {
        /** Type 0x01: Ed25519 over the text. */
        ED25519(0x01),
        /** Type 0x04: Ed25519 over a time and the text, as witnesses cosign. */
        COSIGNATURE(0x04);

        private final int type;

        Scheme(int type) {
            this.type = type;
        }
    }

    /** What a note says of a key. */
    public enum Answer {
        /** The key signed the note, and every signature that claims to be the key's is. */
        SIGNED,
        /** No signature claims to be the key's. */
        ABSENT,
        /** A signature claims to be the key's and is not. */
        FALSE
    }

    /**
     * The key that this text spells; one newline may follow it.
     *
     * @throws MalformedException when it spells none, or its key id is not that of its key
     */
    public static VerifierKey parse(String text) {
        String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        String[] parts = line.length() > MAX_LENGTH ? new String[0] : line.split("\\+", 3);
        if (parts.length != 3 || !SignedNote.isKeyName(parts[0])) {
            throw new MalformedException(
                    "verifier key", line, "name+keyid+base64 of at most " + MAX_LENGTH + " characters");
        }
        Octets typed = StrictText.base64("verifier key of " + parts[0], parts[2]);
        if (typed.length() != 1 + Ed25519.KEY_LENGTH) {
            throw new MalformedException(
                    "verifier key of " + parts[0], typed.length() + " bytes", "a type byte and 32 bytes of key");
        }
        VerifierKey key = new VerifierKey(parts[0], schemeOf(typed.at(0)), typed.slice(1, typed.length()));
        if (!parts[1].equals(key.keyId().hex())) {
            throw new MalformedException(
                    "key id of " + parts[0], parts[1], key.keyId().hex() + ", the hash of name and key");
        }
        return key;
    }

    /** The four bytes by which a signature line names this key. */
    public Octets keyId() {
        return Sha256.of(Octets.utf8(name + "\n"), Octets.of((byte) scheme.type), publicKey)
                .octets()
                .slice(0, KEY_ID_LENGTH);
    }

    /** Whether this key signed the note; signatures of other keys are ignored. */
    public Answer verify(SignedNote note) {
        Answer answer = Answer.ABSENT;
        for (SignedNote.Line line : note.signatures()) {
            if (line.name().equals(name) && line.keyId().equals(keyId())) {
                if (!verifies(note.text(), line.signature())) {
                    return Answer.FALSE;
                }
                answer = Answer.SIGNED;
            }
        }
        return answer;
    }

    private boolean verifies(String text, Octets signature) {
        if (scheme == Scheme.ED25519) {
            return Ed25519.verify(publicKey, Octets.utf8(text), signature);
        }
        if (signature.length() != Long.BYTES + Ed25519.SIGNATURE_LENGTH || signature.at(0) > 0x7f) {
            return false;
        }
        long time = HexFormat.fromHexDigitsToLong(signature.slice(0, Long.BYTES).hex());
        return Ed25519.verify(
                publicKey,
                Octets.utf8("cosignature/v1\ntime " + time + "\n" + text),
                signature.slice(Long.BYTES, signature.length()));
    }

    private static Scheme schemeOf(int type) {
        for (Scheme scheme : Scheme.values()) {
            if (scheme.type == type) {
                return scheme;
            }
        }
        throw new MalformedException(
                "type of a verifier key", Integer.toString(type), "1 (Ed25519) or 4 (cosignature)");
    }
}
