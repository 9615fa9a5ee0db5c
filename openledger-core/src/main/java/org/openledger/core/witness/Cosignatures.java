/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Witness;
import org.openledger.core.log.NoteSignature;
import org.openledger.core.log.SignedNote;

/** The cosignatures of one checkpoint, as they come in: one for each witness. Used by one thread. */
final class Cosignatures {
    private final Checkpoint checkpoint;
    private final Map<Witness, NoteSignature> lines = new LinkedHashMap<>();

    Cosignatures(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** What they are under. */
    Checkpoint checkpoint() {
        return checkpoint;
    }

    void add(Witness witness, NoteSignature line) {
        lines.putIfAbsent(witness, line);
    }

    boolean has(Witness witness) {
        return lines.containsKey(witness);
    }

    /** Who has cosigned. */
    Set<Witness> witnesses() {
        return lines.keySet();
    }

    /** The checkpoint with all of them under it. */
    Checkpoint signed() {
        SignedNote note = SignedNote.parse(checkpoint.signedNote());
        for (NoteSignature line : lines.values()) {
            note = note.with(line);
        }
        return Checkpoint.parse(note.format());
    }
}
