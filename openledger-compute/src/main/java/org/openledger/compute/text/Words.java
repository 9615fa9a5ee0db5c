/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.text;

/**
 * Cuts bytes into words, over whose ends no pair is ever joined: a run of letters (every byte from 128 on is one), of digits, of blanks or of other signs, each with the one blank before it, if it is a space.
 */
final class Words {

    /** The longest word; a longer run is cut. */
    static final int MAX_LENGTH = 64;

    private Words() {}

    /** Where the word that begins at {@code from} ends. */
    static int end(byte[] bytes, int from) {
        int at = from;
        if (bytes[at] == ' ' && at + 1 < bytes.length && kind(bytes[at + 1]) != Kind.BLANK) {
            at++;
        }
        Kind kind = kind(bytes[at]);
        while (at < bytes.length && kind(bytes[at]) == kind && at - from < MAX_LENGTH) {
            at++;
        }
        return at;
    }

    private static Kind kind(byte b) {
        if (b < 0 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z')) {
            return Kind.LETTER;
        }
        if (b >= '0' && b <= '9') {
            return Kind.DIGIT;
        }
        return b <= ' ' ? Kind.BLANK : Kind.SIGN;
    }

    private enum Kind {
        LETTER,
        DIGIT,
        BLANK,
        SIGN
    }
}
