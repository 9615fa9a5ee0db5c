/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

import java.util.Objects;
import org.openledger.attribution.text.CodePoints.Kind;

/**
 * Cuts text into the pieces that become tokens of a {@link Tokenizer#words word tokenizer}. The pieces together are the text.
 *
 * <ul>
 *   <li>a run of letters, with one space before it if there is one, cut at the humps of camel case: {@code " parse"}, {@code "XML"},
 *       {@code "Document"};
 *   <li>a run of ASCII digits;
 *   <li>a line feed, with a carriage return before it, and the spaces and tabs of indentation behind it;
 *   <li>any other run of spaces and tabs;
 *   <li>a common pair of ASCII signs, as {@code "->"}; any other code point alone.
 * </ul>
 *
 * A run longer than {@value #MAX_CHARS} chars is cut there. Which code points are letters is fixed by this library, not by the runtime.
 */
public final class Pieces {

    /** The most chars of a piece; one more where a surrogate pair would be cut. */
    public static final int MAX_CHARS = 64;

    private static final String PAIRS =
            "== != <= >= && || ++ -- += -= *= /= -> => :: << >> // /* */ ** () [] {} \"\" ''";

    private Pieces() {}

    /** Receives pieces in order. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Receives one piece.
         *
         * @param text the whole text
         * @param from index of its first char
         * @param to index behind its last
         */
        void piece(String text, int from, int to);
    }

    /**
     * Cuts a text.
     *
     * @param text any text; an unpaired surrogate is a piece of its own
     * @param visitor receives the pieces
     */
    public static void of(String text, Visitor visitor) {
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            visitor.piece(text, from, to);
            from = to;
        }
    }

    /**
     * Returns where the piece ends that begins at an index which is the start of a piece.
     *
     * @param text the whole text
     * @param from index of its first char
     * @return index behind its last, above {@code from}
     */
    public static int end(String text, int from) {
        Objects.checkIndex(from, text.length());
        int first = text.codePointAt(from);
        return switch (CodePoints.kind(first)) {
            case UPPER, LOWER -> wordEnd(text, from, from);
            case DIGIT -> runEnd(text, from, from, Kind.DIGIT);
            case NEWLINE -> runEnd(text, from, from + 1, Kind.SPACE);
            case SPACE -> spaceEnd(text, from);
            case SINGLE -> signEnd(text, from, first);
        };
    }

    /** A space directly before a letter belongs to the word, so a longer run gives its last one away. */
    private static int spaceEnd(String text, int from) {
        int end = runEnd(text, from, from, Kind.SPACE);
        boolean wordBehind = end < text.length() && isLetter(kindAt(text, end)) && text.charAt(end - 1) == ' ';
        if (!wordBehind) {
            return end;
        }
        return end - from == 1 ? wordEnd(text, from, end) : end - 1;
    }

    private static int signEnd(String text, int from, int first) {
        int behind = from + Character.charCount(first);
        if (behind < text.length()) {
            char second = text.charAt(behind);
            if (first == '\r' && second == '\n') {
                return runEnd(text, from, behind + 1, Kind.SPACE);
            }
            if (isPair(first, second)) {
                return behind + 1;
            }
        }
        return behind;
    }

    private static boolean isPair(int first, char second) {
        for (int i = 0; i < PAIRS.length(); i += 3) {
            if (PAIRS.charAt(i) == first && PAIRS.charAt(i + 1) == second) {
                return true;
            }
        }
        return false;
    }

    /** A hump begins at a capital behind a small letter, and at the last of several capitals that stand before a small letter. */
    private static int wordEnd(String text, int from, int firstLetter) {
        int limit = limit(text, from);
        Kind before = kindAt(text, firstLetter);
        int end = firstLetter + Character.charCount(text.codePointAt(firstLetter));
        while (end < limit) {
            Kind kind = kindAt(text, end);
            boolean hump = kind == Kind.UPPER && before == Kind.LOWER;
            if (hump || !isLetter(kind)) {
                return end;
            }
            if (kind == Kind.LOWER && before == Kind.UPPER && end - 1 > firstLetter) {
                return end - 1;
            }
            before = kind;
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int runEnd(String text, int from, int start, Kind kind) {
        int limit = limit(text, from);
        int end = start;
        while (end < limit && kindAt(text, end) == kind) {
            end++;
        }
        return end;
    }

    private static int limit(String text, int from) {
        return Math.min(text.length() - from, MAX_CHARS) + from;
    }

    private static Kind kindAt(String text, int index) {
        return CodePoints.kind(text.codePointAt(index));
    }

    private static boolean isLetter(Kind kind) {
        return kind == Kind.LOWER || kind == Kind.UPPER;
    }
}
