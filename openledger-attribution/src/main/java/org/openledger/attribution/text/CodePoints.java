/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

/**
 * Classes of code points for cutting text into pieces.
 *
 * <p>They are frozen here and not asked of the runtime, whose edition of Unicode changes from release to release: the pieces of a text,
 * and with them the tokens and the credit for them, may not. Outside ASCII the classes go by block: punctuation, symbols, emoji and the
 * scripts that are written without spaces stand alone; all else, unassigned code points too, counts as letters without case.
 */
final class CodePoints {

    /** What a code point does to the pieces around it. */
    enum Kind {
        UPPER,
        LOWER,
        DIGIT,
        SPACE,
        NEWLINE,
        SINGLE
    }

    /** First and last code point of the ranges outside ASCII whose members stand alone, in ascending order. */
    private static final int[] SINGLES = {
        0x0080, 0x00A9, // Latin-1 controls, punctuation and signs
        0x00AB, 0x00B4,
        0x00B6, 0x00B9,
        0x00BB, 0x00BF,
        0x00D7, 0x00D7,
        0x00F7, 0x00F7,
        0x0E00, 0x0EFF, // Thai, Lao
        0x0F00, 0x109F, // Tibetan, Myanmar
        0x1780, 0x17FF, // Khmer
        0x2000, 0x2BFF, // general punctuation to symbols and arrows
        0x2E00, 0x303F, // supplemental punctuation, CJK radicals and punctuation
        0x3040, 0x31FF, // kana, bopomofo
        0x3200, 0x9FFF, // enclosed CJK, ideographs
        0xE000, 0xFAFF, // private use, compatibility ideographs
        0xFE00, 0xFE6F, // variation selectors, small forms
        0xFF00, 0xFFFF, // half and full width forms, specials
        0x1F000, 0x1FAFF, // emoji and pictographs
        0x20000, 0x10FFFF, // further ideographs to the end
    };

    private CodePoints() {}

    static Kind kind(int codePoint) {
        return codePoint < 0x80 ? ascii(codePoint) : isSingle(codePoint) ? Kind.SINGLE : Kind.LOWER;
    }

    private static Kind ascii(int c) {
        if (c >= 'a' && c <= 'z') {
            return Kind.LOWER;
        } else if (c >= 'A' && c <= 'Z') {
            return Kind.UPPER;
        } else if (c >= '0' && c <= '9') {
            return Kind.DIGIT;
        } else if (c == ' ' || c == '\t') {
            return Kind.SPACE;
        } else {
            return c == '\n' ? Kind.NEWLINE : Kind.SINGLE;
        }
    }

    private static boolean isSingle(int codePoint) {
        for (int i = 0; i < SINGLES.length && codePoint >= SINGLES[i]; i += 2) {
            if (codePoint <= SINGLES[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
