/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;

/**
 * What a log says of itself at one moment (C2SP tlog-checkpoint); who signed it only a {@link VerifierKey} can say.
 *
 * @param origin the name of the log
 * @param size how many leaves it has
 * @param root the root hash over them
 * @param note the signed note that says so
 */
public record Checkpoint(String origin, long size, Digest root, SignedNote note) {
    private static final int LINES = 3;

    /**
     * The checkpoint that these bytes spell.
     *
     * @throws MalformedException when they spell none, or one with extension lines: no signature of a witness speaks for those
     */
    public static Checkpoint parse(Octets bytes) {
        SignedNote note = SignedNote.parse(bytes);
        List<String> lines = note.text().lines().toList();
        if (lines.size() != LINES || lines.get(0).isEmpty()) {
            throw new MalformedException("checkpoint", note.text(), "the three lines origin, size, root");
        }
        return new Checkpoint(
                lines.get(0),
                StrictText.decimal("checkpoint size", lines.get(1)),
                new Digest(StrictText.base64("checkpoint root", lines.get(2))),
                note);
    }
}
