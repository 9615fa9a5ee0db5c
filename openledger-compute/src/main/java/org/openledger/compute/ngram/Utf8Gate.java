/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

/**
 * Keeps drawn tokens well-formed UTF-8: knows which bytes may come next.
 *
 * <p>Only tokens of single bytes can break a character; every learned piece is made of whole ones. Source: The Unicode Standard, table 3-7.
 */
final class Utf8Gate {

    private static final int LAST_BYTE_TOKEN = 256;

    private int missing;
    private int least = 0x80;
    private int most = 0xBF;

    /** Tells whether the text so far ends with a whole character. */
    boolean isWhole() {
        return missing == 0;
    }

    /** Tells whether a token may come next. */
    boolean admits(int token) {
        int value = token - 1;
        if (missing > 0) {
            return token <= LAST_BYTE_TOKEN && value >= least && value <= most;
        }
        return token > LAST_BYTE_TOKEN || value < 0x80 || (value >= 0xC2 && value <= 0xF4);
    }

    /** Takes a token that may come next. */
    void take(int token) {
        int value = token - 1;
        if (missing > 0) {
            missing--;
            within(0x80, 0xBF);
        } else if (token <= LAST_BYTE_TOKEN && value >= 0xC2) {
            missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
            within(
                    value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80,
                    value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF);
        }
    }

    private void within(int first, int last) {
        least = first;
        most = last;
    }
}
