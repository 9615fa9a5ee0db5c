/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;
import org.openledger.verifier.crypto.Ed25519;
import org.openledger.verifier.crypto.Sha256;

/**
 * The key of somebody who cosigns checkpoints: a C2SP vkey of type 4 (Ed25519), or of type 6 (ML-DSA-44), whose cosignatures are passed over here.
 *
 * @param name whose key it is
 * @param type 4 or 6
 * @param publicKey the raw key
 */
public record WitnessKey(String name, int type, Octets publicKey) {
    /** The type of Ed25519 cosignatures. */
    public static final int ED25519 = 4;

    /** The type of ML-DSA-44 cosignatures. */
    public static final int ML_DSA_44 = 6;

    /** How many bytes the signature of an ML-DSA-44 cosignature has, with its time. */
    public static final int ML_DSA_44_LENGTH = Long.BYTES + 2420;

    private static final int ML_DSA_44_KEY_LENGTH = 1312;

    /**
     * The key that this text spells.
     *
     * @throws MalformedException when it spells none, or its key id is not that of its key
     */
    public static WitnessKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !SignedNote.isKeyName(parts[0])) {
            throw new MalformedException("witness key", text, "name+keyid+base64");
        }
        String name = parts[0];
        Octets typed = StrictText.base64("witness key of " + name, parts[2]);
        int type = typed.length() == 0 ? 0 : typed.at(0);
        int length = type == ML_DSA_44 ? ML_DSA_44_KEY_LENGTH : Ed25519.KEY_LENGTH;
        if ((type != ED25519 && type != ML_DSA_44) || typed.length() != 1 + length) {
            throw new MalformedException(
                    "witness key of " + name,
                    "type " + type + ", " + typed.length() + " bytes",
                    "type 4 and 32 bytes of Ed25519 key, or type 6 and 1312 bytes of ML-DSA-44 key");
        }
        WitnessKey key = new WitnessKey(name, type, typed.slice(1, typed.length()));
        if (!parts[1].equals(key.keyId().hex())) {
            throw new MalformedException(
                    "key id of " + name, parts[1], key.keyId().hex() + ", the hash of name and key");
        }
        return key;
    }

    /** The four bytes by which a signature line names this key. */
    public Octets keyId() {
        return Sha256.of(Octets.utf8(name + "\n"), Octets.of((byte) type), publicKey)
                .octets()
                .slice(0, Integer.BYTES);
    }

    /** Whether a signature line claims to be this key's. */
    public boolean isNamedBy(SignedNote.Line line) {
        return line.name().equals(name) && line.keyId().equals(keyId());
    }

    /**
     * The time at which this key says to have cosigned the text, in seconds since 1970 (C2SP tlog-cosignature).
     *
     * @throws MalformedException when it did not, or is no Ed25519 key
     */
    public long cosigned(String text, SignedNote.Line line) {
        Octets timed = line.signature();
        if (type == ED25519 && timed.length() == Long.BYTES + Ed25519.SIGNATURE_LENGTH && timed.at(0) < 0x80) {
            long time = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                time = time << Byte.SIZE | timed.at(i);
            }
            Octets message = Octets.utf8("cosignature/v1\ntime " + time + "\n" + text);
            if (Ed25519.verify(publicKey, message, timed.slice(Long.BYTES, timed.length()))) {
                return time;
            }
        }
        throw new MalformedException(
                "cosignature of " + name, "one that this key did not make", "an Ed25519 cosignature over this text");
    }
}
