/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

/**
 * The comments with which a file begins, and whether they speak of copyright or licence.
 *
 * <p>Comments are blocks between {@code /*} and its end or between {@code <!--} and its end, and lines that begin with {@code //},
 * {@code #}, {@code --} or {@code ;;}. A licence header reaches from the top, over comments with only white space between them, to the
 * end of the last one that speaks of copyright or licence. It is nobody's work: every file carries it.
 */
public final class LeadingComment {

    /** How far from the top comments are looked for, in characters. */
    public static final int MAX_CHARS = 20_000;

    private static final String[] WORDS = {"copyright", "license", "licence", "(c)", "spdx-", "all rights reserved"};
    private static final String[] LINE_MARKS = {"//", "#", "--", ";;"};

    private LeadingComment() {}

    /**
     * Returns where the licence header of a text ends.
     *
     * @param text any text
     * @return the index of the first character behind it, 0 if there is none
     */
    public static int licenceEnd(String text) {
        int bound = Math.min(text.length(), MAX_CHARS);
        int licenceEnd = 0;
        int start = skipSpace(text, 0, bound);
        int end = commentEnd(text, start, bound);
        while (end > start) {
            if (speaksOfLicence(text, start, end)) {
                licenceEnd = end;
            }
            start = skipSpace(text, end, bound);
            end = commentEnd(text, start, bound);
        }
        return licenceEnd;
    }

    private static int skipSpace(String text, int from, int bound) {
        int at = from;
        while (at < bound && (text.charAt(at) <= ' ' || text.charAt(at) == 0xFEFF)) {
            at++;
        }
        return at;
    }

    /** Returns where the comment ends that begins here, or the same place if none does; an unclosed block is no comment. */
    private static int commentEnd(String text, int start, int bound) {
        if (text.startsWith("/*", start)) {
            return blockEnd(text, start, "*/", bound);
        }
        if (text.startsWith("<!--", start)) {
            return blockEnd(text, start, "-->", bound);
        }
        int end = start;
        int next = start;
        while (isLineComment(text, next, bound)) {
            int newline = text.indexOf('\n', next);
            end = newline < 0 ? text.length() : newline;
            next = newline < 0 ? text.length() : newline + 1;
            while (next < bound && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
        }
        return Math.min(end, Math.max(bound, start));
    }

    private static int blockEnd(String text, int start, String close, int bound) {
        int at = text.indexOf(close, start + 2);
        return at < 0 || at + close.length() > bound ? start : at + close.length();
    }

    private static boolean isLineComment(String text, int at, int bound) {
        if (at >= bound) {
            return false;
        }
        for (String mark : LINE_MARKS) {
            if (text.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfLicence(String text, int start, int end) {
        for (String word : WORDS) {
            for (int at = start; at + word.length() <= end; at++) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
