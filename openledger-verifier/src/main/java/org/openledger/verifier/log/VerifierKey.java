/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.Base64;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;
import org.openledger.verifier.crypto.Ed25519;
import org.openledger.verifier.crypto.Sha256;

/**
 * The Ed25519 key of somebody who signs notes: a C2SP vkey, {@code name+keyid+base64(type, key)}, of type 1.
 *
 * @param name whose key it is
 * @param publicKey the raw key of 32 bytes
 */
public record VerifierKey(String name, Octets publicKey) {

    /** The longest vkey text that is read, in characters. */
    public static final int MAX_LENGTH = 1_000;

    private static final int KEY_ID_LENGTH = 4;
    private static final int TYPE = 1;

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
        if (typed.length() != 1 + Ed25519.KEY_LENGTH || typed.at(0) != TYPE) {
            throw new MalformedException(
                    "verifier key of " + parts[0], typed.toString(), "the type byte 1 and 32 bytes of Ed25519 key");
        }
        VerifierKey key = new VerifierKey(parts[0], typed.slice(1, typed.length()));
        if (!parts[1].equals(key.keyId().hex())) {
            throw new MalformedException(
                    "key id of " + parts[0], parts[1], key.keyId().hex() + ", the hash of name and key");
        }
        return key;
    }

    /** The four bytes by which a signature line names this key. */
    public Octets keyId() {
        return Sha256.of(Octets.utf8(name + "\n"), Octets.of((byte) TYPE), publicKey)
                .octets()
                .slice(0, KEY_ID_LENGTH);
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        Octets typed = Octets.concat(Octets.of((byte) TYPE), publicKey);
        return name + "+" + keyId().hex() + "+" + Base64.getEncoder().encodeToString(typed.toArray());
    }

    /** Whether this key signed the note; signatures of other keys are ignored. */
    public Answer verify(SignedNote note) {
        Answer answer = Answer.ABSENT;
        for (SignedNote.Line line : note.signatures()) {
            if (line.name().equals(name) && line.keyId().equals(keyId())) {
                if (!Ed25519.verify(publicKey, Octets.utf8(note.text()), line.signature())) {
                    return Answer.FALSE;
                }
                answer = Answer.SIGNED;
            }
        }
        return answer;
    }
}
