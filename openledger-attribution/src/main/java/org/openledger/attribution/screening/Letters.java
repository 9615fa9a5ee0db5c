/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

/**
 * Character classes that do not change.
 *
 * <p>Those of {@link Character} follow the Unicode version of the running Java, and a verdict must not.
 */
final class Letters {

    private Letters() {}

    /** Tells whether it is an ASCII letter or lies in a block of letters, ideographs or syllables; half a surrogate pair counts. */
    static boolean isLetter(char c) {
        if (c < 0x80) {
            return isAsciiLetter(c);
        }
        return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !isPunctuation(c);
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == 0x7F || c == 0xA0 || c == 0xFEFF || c == 0x3000 || (c >= 0x2000 && c <= 0x200B);
    }

    /** Folds the letters of ASCII and Latin-1; leaves everything else. */
    static char lower(char c) {
        return isUpper(c) ? (char) (c + 32) : c;
    }

    private static boolean isPunctuation(char c) {
        return (c >= 0x2000 && c <= 0x2BFF)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFF20)
                || c >= 0xFFF0;
    }
}
