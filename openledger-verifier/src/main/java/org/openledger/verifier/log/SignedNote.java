/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;

/**
 * A text with signatures under it (C2SP signed-note); holding one verifies nothing.
 *
 * @param text what is signed, with its last newline
 * @param signatures the signature lines in their order, 1 to {@value #MAX_SIGNATURES}
 */
public record SignedNote(String text, List<Line> signatures) {
    /** The longest note that is read, in bytes. */
    public static final int MAX_BYTES = 1_000_000;

    /** The largest number of signatures; C2SP asks for 16 at least. */
    public static final int MAX_SIGNATURES = 128;

    private static final int KEY_ID_LENGTH = 4;
    private static final String DASH = "— ";

    /**
     * One signature line.
     *
     * @param name the name of the key
     * @param keyId the four bytes that tell keys of one name apart
     * @param signature what the key's scheme makes of the text
     */
    public record Line(String name, Octets keyId, Octets signature) {}

    /** Keeps a copy. */
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * The note that these bytes spell.
     *
     * @throws MalformedException when they do not spell one
     */
    public static SignedNote parse(Octets bytes) {
        if (bytes.length() > MAX_BYTES) {
            throw new MalformedException("signed note", bytes.length() + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        String note = StrictText.utf8("signed note", bytes);
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("signed note", note, "text without control characters");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new MalformedException("signed note", note, "text, an empty line, signature lines");
        }
        List<String> lines = note.substring(end + 2).lines().toList();
        if (lines.size() > MAX_SIGNATURES) {
            throw new MalformedException(
                    "signed note", lines.size() + " signatures", "at most " + MAX_SIGNATURES + " signatures");
        }
        List<Line> signatures = new ArrayList<>(lines.size());
        for (String line : lines) {
            signatures.add(parseLine(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static Line parseLine(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !isKeyName(parts[0])) {
            throw new MalformedException("signature line", line, "\"— name base64\"");
        }
        Octets keyed = StrictText.base64("signature of " + parts[0], parts[1]);
        if (keyed.length() <= KEY_ID_LENGTH) {
            throw new MalformedException(
                    "signature of " + parts[0], keyed.length() + " bytes", "a key id of 4 bytes and a signature");
        }
        return new Line(parts[0], keyed.slice(0, KEY_ID_LENGTH), keyed.slice(KEY_ID_LENGTH, keyed.length()));
    }

    /** Whether a key may have this name: not empty, no space of Unicode, no plus. */
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
