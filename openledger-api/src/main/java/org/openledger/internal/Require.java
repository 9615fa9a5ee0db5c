/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.internal;

import java.util.List;

/** Argument checks whose messages say what was given and what would be right. */
public final class Require {

    private static final int MOST_OF_A_NAME = 40;

    private Require() {}

    /** Returns the value if it is at least zero. */
    public static long nonNegative(long value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " " + value + ": give 0 or more");
        }
        return value;
    }

    /** Returns the value if it lies within both bounds. */
    public static long inRange(long value, long least, long most, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value + ": give " + least + " to " + most);
        }
        return value;
    }

    /** Returns the text if it is not blank and no longer than the bound, counted in characters. */
    public static String text(String value, int mostChars, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank: give 1 to " + mostChars + " characters");
        }
        return atMost(value, mostChars, what);
    }

    /** Returns the text if it is a name: 1 to 40 of a-z, 0-9 and -, beginning with a letter. */
    public static String name(String value, String what) {
        if (!isName(value)) {
            throw new IllegalArgumentException(what + " \"" + value + "\": give 1 to " + MOST_OF_A_NAME
                    + " of a-z, 0-9 and -, beginning with a letter");
        }
        return value;
    }

    /** By hand: a pattern takes several times as long, and rows are read with names in them. */
    private static boolean isName(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean inside = (c >= '0' && c <= '9') || c == '-';
            if ((c < 'a' || c > 'z') && (i == 0 || !inside)) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= MOST_OF_A_NAME;
    }

    /** Returns the text, which may be empty, if it is no longer than the bound. */
    public static String atMost(String value, int mostChars, String what) {
        if (value.length() > mostChars) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters: give at most " + mostChars);
        }
        return value;
    }

    /** Returns an immutable copy if the list is no longer than the bound. */
    public static <T> List<T> atMost(List<T> list, int most, String what) {
        if (list.size() > most) {
            throw new IllegalArgumentException(what + " has " + list.size() + " entries: give at most " + most);
        }
        return List.copyOf(list);
    }

    /** Returns a copy if the array has exactly that length. */
    public static byte[] length(byte[] bytes, int length, String what) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(what + " has " + bytes.length + " bytes: give " + length);
        }
        return bytes.clone();
    }
}
