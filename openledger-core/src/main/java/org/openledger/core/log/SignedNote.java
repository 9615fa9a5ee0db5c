/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openledger.TamperedException;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * <p>The text is not to be believed before {@link #signers} has found a key in it that the reader trusts.
 *
 * @param text what is signed: ends with a newline; no other control characters
 * @param signatures 1 to {@value #MAX_SIGNATURES}, of known and unknown keys
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The most signatures that are read; C2SP demands 16 at least. */
    public static final int MAX_SIGNATURES = 64;

    private static final String SEPARATOR = "\n\n";

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when text or signatures could not be written as a note
     */
    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "the text of a note ends with a newline and has no other control characters");
        }
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException(
                    "a note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
    }

    /**
     * Reads a note; its signatures are not verified.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SignedNote parse(String note) {
        int separator = note.lastIndexOf(SEPARATOR);
        if (separator < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "a note is a text, an empty line, and signature lines that each end with a newline");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(separator + SEPARATOR.length());
        for (int from = 0; from < lines.length() && signatures.size() <= MAX_SIGNATURES; ) {
            int newline = lines.indexOf('\n', from);
            signatures.add(NoteSignature.parse(lines.substring(from, newline)));
            from = newline + 1;
        }
        return new SignedNote(note.substring(0, separator + 1), signatures);
    }

    /** The note as text; {@link #parse} reads it back. */
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /** This note with one more signature below the others. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * Which of these keys signed; signatures of other keys are passed over.
     *
     * @return those keys in the order of their signatures, perhaps none: then the note says nothing
     * @throws TamperedException when a signature carries the name and id of one of the keys but was not made by it
     */
    public Set<NoteKey> signers(Collection<NoteKey> known) {
        Set<NoteKey> signers = new LinkedHashSet<>();
        for (NoteSignature signature : signatures) {
            for (NoteKey key : known) {
                if (key.name().equals(signature.name()) && key.id() == signature.keyId()) {
                    requireMadeBy(key, signature);
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    private void requireMadeBy(NoteKey key, NoteSignature signature) {
        if (!key.verifies(text, signature.signature())) {
            throw new TamperedException(
                    "signed note",
                    "a signature by " + key.vkey(),
                    "the line \"" + signature.line() + "\", which that key did not make over this text");
        }
    }
}
