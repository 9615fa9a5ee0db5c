/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.openledger.Bytes;
import org.openledger.audit.Checkpoint;
import org.openledger.core.crypto.Ed25519;
import org.openledger.core.crypto.Ed25519Key;

/**
 * A witness: states with its signature that a checkpoint was, at a time, the largest consistent one of the log that it had seen (C2SP tlog-cosignature).
 *
 * <p>Consistency is for the caller to check first, with {@link Merkle}; the signature is only the statement.
 */
public final class Cosigner {
    private final NoteKey key;
    private final Ed25519Key secret;

    /**
     * A witness with this name; its secret key signs nothing else.
     *
     * @throws IllegalArgumentException when the name could not stand in a note
     */
    public Cosigner(String name, Ed25519Key secret) {
        this.key = new NoteKey(name, NoteKey.Type.ED25519_COSIGNATURE, Bytes.of(secret.publicKey()));
        this.secret = secret;
    }

    /** The key that verifies the witness's signatures. */
    public NoteKey key() {
        return key;
    }

    /**
     * The checkpoint with this witness's signature added.
     *
     * @param checkpoint found consistent with all earlier ones
     * @param unixSeconds when, 0 at least
     * @throws IllegalArgumentException for a time before 1970
     */
    public Checkpoint cosign(Checkpoint checkpoint, long unixSeconds) {
        if (unixSeconds < 0) {
            throw new IllegalArgumentException("cosigned at " + unixSeconds + " s: give seconds since 1970, 0 or more");
        }
        SignedNote note = SignedNote.parse(checkpoint.signedNote());
        byte[] signature = ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_BYTES)
                .putLong(unixSeconds)
                .put(secret.sign(message(unixSeconds, note.text())))
                .array();
        return Checkpoint.parse(note.with(new NoteSignature(key.name(), key.id(), Bytes.of(signature)))
                .format());
    }

    static boolean verify(Bytes publicKey, String text, Bytes timestamped) {
        if (timestamped.length() != Long.BYTES + Ed25519.SIGNATURE_BYTES) {
            return false;
        }
        byte[] bytes = timestamped.toArray();
        long unixSeconds = ByteBuffer.wrap(bytes).getLong();
        byte[] signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        return unixSeconds >= 0 && Ed25519.verify(publicKey.toArray(), message(unixSeconds, text), signature);
    }

    private static byte[] message(long unixSeconds, String text) {
        return ("cosignature/v1\ntime " + unixSeconds + "\n" + text).getBytes(UTF_8);
    }
}
