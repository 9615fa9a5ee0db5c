/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.openledger.Bytes;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Hash;
import org.openledger.core.log.NoteKey;
import org.openledger.core.log.NoteSignature;
import org.openledger.core.log.SignedNote;
import org.openledger.party.Signer;

/** Signs checkpoints with the operator's key, wherever that lies (C2SP tlog-checkpoint, signed-note): one signature under the log's own name. */
final class NoteSigner {
    private final Signer operator;
    private final NoteKey key;

    NoteSigner(String origin, Signer operator) {
        this.operator = operator;
        this.key = new NoteKey(origin, NoteKey.Type.ED25519, operator.key().bytes());
    }

    NoteKey key() {
        return key;
    }

    /** Signs the tree of this size; a checkpoint is not for one ledger id, so the ledger of the signature is zero. */
    Checkpoint sign(long size, Hash root) {
        String text = key.name() + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
        Bytes signature = Bytes.of(operator.sign(Hash.ZERO, text.getBytes(UTF_8)));
        SignedNote note = new SignedNote(text, List.of(new NoteSignature(key.name(), key.id(), signature)));
        return new Checkpoint(key.name(), size, root, note.format());
    }
}
