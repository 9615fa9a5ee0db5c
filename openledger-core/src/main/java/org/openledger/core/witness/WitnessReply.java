/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.util.List;
import java.util.regex.Pattern;
import org.openledger.TamperedException;
import org.openledger.audit.Checkpoint;
import org.openledger.core.log.NoteKey;
import org.openledger.core.log.NoteSignature;
import org.openledger.core.log.SignedNote;

/** The bodies that witnesses answer with, read as what they are: lines of a stranger. */
final class WitnessReply {
    /** The most signature lines in one answer. */
    static final int MAX_LINES = 16;

    private static final Pattern SIZE = Pattern.compile("(?:0|[1-9][0-9]{0,17})\\n?");

    private WitnessReply() {}

    /** The witness's cosignature over the checkpoint, out of an answer that may hold others' lines too. */
    static WitnessAnswer cosignature(String lines, NoteKey key, Checkpoint checkpoint) {
        String text = checkpoint.body();
        try {
            SignedNote answered = SignedNote.parse(text + "\n" + lines);
            List<NoteSignature> own = answered.signatures().stream()
                    .filter(line -> line.name().equals(key.name()) && line.keyId() == key.id())
                    .toList();
            if (answered.signatures().size() > MAX_LINES || own.isEmpty() || !text.equals(answered.text())) {
                return new WitnessAnswer.Nonsense("give 1 to " + MAX_LINES + " signature lines, one by " + key.vkey());
            }
            answered.signers(List.of(key));
            return new WitnessAnswer.Cosigned(own.get(0));
        } catch (IllegalArgumentException | TamperedException e) {
            return new WitnessAnswer.Nonsense(String.valueOf(e.getMessage()));
        }
    }

    /** The size that a witness says it knows. */
    static WitnessAnswer size(String line) {
        return SIZE.matcher(line).matches()
                ? new WitnessAnswer.Elsewhere(Long.parseLong(line.strip()))
                : new WitnessAnswer.Nonsense("a conflict is answered with a size in decimal and a newline");
    }
}
