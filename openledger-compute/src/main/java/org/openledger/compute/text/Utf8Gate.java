/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.text;

/**
 * Keeps drawn tokens well-formed UTF-8: knows which bytes may come next.
 *
 * <p>Of tokens by number, only 1 to 256, the single bytes, can break a character; every learned piece of such a vocabulary is made of whole ones. Tokens of any bytes are asked for by their bytes. Source: The Unicode Standard, table 3-7.
 */
public final class Utf8Gate {

    private static final int LAST_BYTE_TOKEN = 256;

    private int missing;
    private int least = 0x80;
    private int most = 0xBF;

    /** Begins between two characters. */
    public Utf8Gate() {}

    /** Tells whether the text so far ends with a whole character. */
    public boolean isWhole() {
        return missing == 0;
    }

    /** Tells whether a token may come next. */
    public boolean admits(int token) {
        int value = token - 1;
        if (missing > 0) {
            return token <= LAST_BYTE_TOKEN && value >= least && value <= most;
        }
        return token > LAST_BYTE_TOKEN || value < 0x80 || (value >= 0xC2 && value <= 0xF4);
    }

    /** Takes a token that may come next. */
    public void take(int token) {
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

    /** Tells whether a token of these bytes may come next; one of no bytes may only where a character ends. */
    public boolean admits(byte[] bytes) {
        if (bytes.length == 0) {
            return isWhole();
        }
        Utf8Gate ahead = new Utf8Gate();
        ahead.missing = missing;
        ahead.least = least;
        ahead.most = most;
        for (byte next : bytes) {
            int token = Byte.toUnsignedInt(next) + 1;
            if (!ahead.admits(token)) {
                return false;
            }
            ahead.take(token);
        }
        return true;
    }

    /** Takes a token of bytes that may come next. */
    public void take(byte[] bytes) {
        for (byte next : bytes) {
            take(Byte.toUnsignedInt(next) + 1);
        }
    }

    private void within(int first, int last) {
        least = first;
        most = last;
    }
}
