/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.util.List;
import org.openledger.TamperedException;
import org.openledger.audit.Checkpoint;

/**
 * Tells a log's checkpoints from others: right name, signed by one of the log's keys.
 *
 * @param origin the log's name
 * @param keys the log's keys, at least one; several while one replaces another
 */
public record CheckpointVerifier(String origin, List<NoteKey> keys) {
    /**
     * Checks that there is a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public CheckpointVerifier {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("without a key no checkpoint of " + origin + " can be verified");
        }
    }

    /** The verifier for a log that signs with this key, under the key's own name. */
    public static CheckpointVerifier of(NoteKey key) {
        return new CheckpointVerifier(key.name(), List.of(key));
    }

    /**
     * The checkpoint in these bytes, now to be believed.
     *
     * @throws IllegalArgumentException when the bytes are no checkpoint
     * @throws TamperedException when it is another log's, none of the keys signed it, or a signature under one of their names is false
     */
    public Checkpoint verify(byte[] signedNote) {
        Checkpoint checkpoint = Checkpoint.parse(signedNote);
        if (!checkpoint.origin().equals(origin)) {
            throw new TamperedException("checkpoint", "the log " + origin, "the log " + checkpoint.origin());
        }
        SignedNote note = SignedNote.parse(checkpoint.signedNote());
        if (note.signers(keys).isEmpty()) {
            throw new TamperedException(
                    "checkpoint of " + origin, "a signature by one of " + vkeys(), "signatures by " + names(note));
        }
        return checkpoint;
    }

    private String vkeys() {
        return String.join(", ", keys.stream().map(NoteKey::vkey).toList());
    }

    private static String names(SignedNote note) {
        return String.join(
                ", ", note.signatures().stream().map(NoteSignature::name).toList());
    }
}
