/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import org.openledger.internal.Require;

/**
 * A pattern for the paths of modules that never takes long: at most its size times the path's length steps, whatever it says.
 *
 * <p>It is read as a regular expression of the usual kind and matches a whole path: characters, {@code .}, classes as {@code [a-z_]} and {@code [^0-9]}, {@code \d \D \w \W \s \S} (of ASCII) and escaped marks, {@code |}, groups
 * {@code (…)} and {@code (?:…)}, {@code * + ?} and {@code {m}}, {@code {m,}}, {@code {m,n}}, also lazy, which for a whole match is the same; {@code ^} at its beginning and {@code $} at its end. What cannot be matched in that time, as references back and
 * looking around, is refused by name. Source: Thompson, "Regular expression search algorithm", CACM 1968. Immutable; equal by its text.
 */
public final class PathPattern {

    /** The longest pattern. */
    public static final int MAX_CHARS = 4_096;

    private final String text;
    private final PatternProgram program;

    private PathPattern(String text, PatternProgram program) {
        this.text = text;
        this.program = program;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is too long, is none, or has what is not read here, naming it
     */
    public static PathPattern of(String text) {
        Require.text(text, MAX_CHARS, "a pattern of modules");
        return new PathPattern(text, PatternParser.program(text));
    }

    /** The pattern that matches this path and nothing else. */
    static PathPattern literal(String path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain =
                    (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
            text.append(plain ? "" : "\\").append(c);
        }
        return of(text.toString());
    }

    /** Whether it matches the whole path. */
    public boolean matches(String path) {
        return program.matches(path);
    }

    /** Whether it matches the path, or what follows one of its dots: as adapters' patterns of ranks are meant. */
    boolean matchesEnd(String path) {
        if (matches(path)) {
            return true;
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (matches(path.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
