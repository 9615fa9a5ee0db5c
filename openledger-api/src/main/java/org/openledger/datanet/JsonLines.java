/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;

/** A conversation: one JSON object (RFC 8259) in each line, one for each turn. Nesting is bounded, and nothing is decoded. */
final class JsonLines {
    private static final int MAX_DEPTH = 16;
    private static final String NUMBER = "-+.eE0123456789";

    private final String line;
    private int at;

    private JsonLines(String line) {
        this.line = line;
    }

    /** Why a text is no conversation; nothing if it is one. */
    static Optional<String> objection(String text) {
        int turns = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                JsonLines reading = new JsonLines(line.strip());
                if (!reading.line.startsWith("{") || !reading.value(0) || reading.at != reading.line.length()) {
                    return Formats.no("line " + number + " is no JSON object: give one for each turn");
                }
                turns++;
            }
        }
        return turns > 0 ? Formats.fine() : Formats.no("no turn: give one JSON object in each line");
    }

    private boolean value(int depth) {
        if (depth > MAX_DEPTH || at >= line.length()) {
            return false;
        }
        return switch (line.charAt(at)) {
            case '{' -> members('}', depth);
            case '[' -> members(']', depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean members(char close, int depth) {
        at++;
        skip();
        if (take(close)) {
            return true;
        }
        do {
            skip();
            if (close == '}') {
                boolean named = at < line.length() && line.charAt(at) == '"' && string();
                skip();
                if (!named || !take(':')) {
                    return false;
                }
                skip();
            }
            if (!value(depth + 1)) {
                return false;
            }
            skip();
        } while (take(','));
        return take(close);
    }

    private boolean string() {
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                return true;
            }
            if (c < ' ') {
                return false;
            }
            at += c == '\\' ? 1 : 0;
        }
        return false;
    }

    private boolean word(String word) {
        boolean there = line.startsWith(word, at);
        at += word.length();
        return there;
    }

    private boolean number() {
        int from = at;
        while (at < line.length() && NUMBER.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return line.substring(from, at).matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    }

    private boolean take(char c) {
        boolean there = at < line.length() && line.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void skip() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }
}
