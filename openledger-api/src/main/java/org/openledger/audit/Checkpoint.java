/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log says of itself at one moment: its name, its size and its root hash, as the signed note that says so (C2SP tlog-checkpoint).
 *
 * <p>The three values always agree with the note's text. The <em>signatures are not verified</em> by holding or parsing a checkpoint: that takes a key,
 * and a verifier that has it.
 *
 * @param origin the log's name, the first line; not empty, without control characters
 * @param size how many leaves the log has, 0 at least
 * @param root the RFC 6962 root hash of those leaves
 * @param signedNote the whole note: the text, an empty line, one or more signature lines; at most {@value #MAX_NOTE_BYTES} bytes of UTF-8
 */
public record Checkpoint(String origin, long size, Hash root, String signedNote) {
    /** The longest note that is read: enough for some 280 of the longest signatures known (ML-DSA-44 cosignatures). */
    public static final int MAX_NOTE_BYTES = 1_000_000;

    private static final Pattern NOTE = Pattern.compile(
            "(?<origin>[^\\n]+)\\n(?<size>0|[1-9][0-9]{0,18})\\n(?<root>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)\\n(?<extensions>(?:[^\\n]++\\n)*+)\\n(?<signatures>(?:— [^\\n]++\\n)++)");

    /**
     * Checks that the note says what the other three values say.
     *
     * @throws IllegalArgumentException when the note is no checkpoint, is longer than {@value #MAX_NOTE_BYTES} bytes, or says something else
     */
    public Checkpoint {
        Matcher note = match(signedNote);
        if (!note.group("origin").equals(origin)) {
            throw disagreement("origin", origin, note.group("origin"));
        }
        if (sizeIn(note) != size) {
            throw disagreement("size", Long.toString(size), note.group("size"));
        }
        if (!rootIn(note).equals(root)) {
            throw disagreement("root", root.toString(), rootIn(note).toString());
        }
    }

    /**
     * The checkpoint that this signed note spells; its signatures are not verified.
     *
     * @throws IllegalArgumentException when the bytes are not valid UTF-8 or not a checkpoint
     */
    public static Checkpoint parse(byte[] signedNote) {
        if (signedNote.length > MAX_NOTE_BYTES) {
            throw tooLong(signedNote.length);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(signedNote))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a checkpoint is text in UTF-8, and these bytes are not", e);
        }
    }

    /**
     * The checkpoint that this signed note spells; its signatures are not verified.
     *
     * @throws IllegalArgumentException when the text is not a checkpoint
     */
    public static Checkpoint parse(String signedNote) {
        Matcher note = match(signedNote);
        return new Checkpoint(note.group("origin"), sizeIn(note), rootIn(note), signedNote);
    }

    /** The text that is signed: everything before the empty line, with its last newline. */
    public String body() {
        return signedNote.substring(0, signedNote.lastIndexOf("\n\n") + 1);
    }

    /** The note as it is stored and sent: UTF-8, a fresh array. */
    public byte[] bytes() {
        return signedNote.getBytes(StandardCharsets.UTF_8);
    }

    private static Matcher match(String signedNote) {
        int length = signedNote.getBytes(StandardCharsets.UTF_8).length;
        if (length > MAX_NOTE_BYTES) {
            throw tooLong(length);
        }
        Matcher note = NOTE.matcher(signedNote);
        if (signedNote.codePoints().anyMatch(Checkpoint::isForbidden) || !note.matches()) {
            throw new IllegalArgumentException(
                    "a checkpoint is the lines origin, size (decimal), root (base64 of 32 bytes), then an empty line and one or more lines \"— name signature\";"
                            + " this is not: \"" + signedNote.substring(0, Math.min(200, signedNote.length())) + "\"");
        }
        return note;
    }

    /** Control characters and halves of surrogate pairs: the first C2SP forbids, the second UTF-8. */
    private static boolean isForbidden(int c) {
        return (c < ' ' && c != '\n') || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static long sizeIn(Matcher note) {
        try {
            return Long.parseLong(note.group("size"));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a log has at most " + Long.MAX_VALUE + " leaves, not " + note.group("size"), e);
        }
    }

    private static Hash rootIn(Matcher note) {
        return Hash.of(Base64.getDecoder().decode(note.group("root")));
    }

    private static IllegalArgumentException tooLong(int length) {
        return new IllegalArgumentException("a checkpoint has at most " + MAX_NOTE_BYTES + " bytes, not " + length);
    }

    private static IllegalArgumentException disagreement(String what, String given, String noted) {
        return new IllegalArgumentException(
                "the " + what + " is given as " + given + ", but the signed note says " + noted);
    }
}
