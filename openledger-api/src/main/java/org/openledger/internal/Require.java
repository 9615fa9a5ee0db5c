/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.internal;

import java.util.List;

/** Argument checks whose messages say what was given and what would be right. */
public final class Require {

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
