/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.openledger.Bytes;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Ed25519Key;

/**
 * Signs a log's checkpoints with its Ed25519 key (C2SP tlog-checkpoint): three lines, no extensions, one signature under the log's own name.
 *
 * <p>Safe for use by several threads. That a log signs no two checkpoints that contradict each other is for the caller to see to.
 */
public final class CheckpointSigner {
    private final NoteKey key;
    private final Ed25519Key secret;

    /**
     * A signer for the log with this name.
     *
     * @throws IllegalArgumentException when the name could not stand in a note
     */
    public CheckpointSigner(String origin, Ed25519Key secret) {
        this.key = new NoteKey(origin, NoteKey.Type.ED25519, Bytes.of(secret.publicKey()));
        this.secret = secret;
    }

    /** The key that verifies the log's signatures. */
    public NoteKey key() {
        return key;
    }

    /** The signed checkpoint of the log at this size. */
    public Checkpoint sign(long size, Hash root) {
        String text = key.name() + "\n" + size + "\n" + Base64Text.of(root.bytes()) + "\n";
        Bytes signature = Bytes.of(secret.sign(text.getBytes(UTF_8)));
        SignedNote note = new SignedNote(text, List.of(new NoteSignature(key.name(), key.id(), signature)));
        return new Checkpoint(key.name(), size, root, note.format());
    }
}
