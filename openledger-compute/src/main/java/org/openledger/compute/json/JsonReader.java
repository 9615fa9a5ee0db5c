/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openledger.compute.json.Json.Members;
import org.openledger.compute.json.Json.Nothing;
import org.openledger.compute.json.Json.Numeral;
import org.openledger.compute.json.Json.Sequence;
import org.openledger.compute.json.Json.Text;
import org.openledger.compute.json.Json.Truth;

/**
 * Reads one JSON text (RFC 8259), strictly: names in an object are given once, escapes spell whole characters, nothing follows but white space. What it builds is bounded by the numbers below, whatever the text says.
 */
public final class JsonReader {

    /** How deep values may be nested. */
    public static final int MAX_DEPTH = 16;

    /** How many values a text may have in all. */
    public static final int MAX_VALUES = 1 << 20;

    /** How long a string may be, in UTF-16 units. */
    public static final int MAX_TEXT_CHARS = 1 << 20;

    /** How long a number may be. */
    public static final int MAX_NUMERAL_CHARS = 128;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final String NUMERAL = "-+.eE0123456789";

    private final String text;
    private int at;
    private int values;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @param utf8 all of it; its position is not changed
     * @throws IllegalArgumentException saying where it is no such text, or too large
     */
    public static Json read(ByteBuffer utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(utf8.duplicate()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is no UTF-8", e);
        }
        JsonReader reader = new JsonReader(text);
        reader.skip();
        Json value = reader.value(1);
        reader.skip();
        if (reader.at != text.length()) {
            throw reader.no("something follows the value");
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > MAX_DEPTH) {
            throw no("nested deeper than " + MAX_DEPTH);
        }
        if (++values > MAX_VALUES) {
            throw no("more than " + MAX_VALUES + " values");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> sequence(depth);
            case '"' -> new Text(string());
            case 't' -> word("true", new Truth(true));
            case 'f' -> word("false", new Truth(false));
            case 'n' -> word("null", Nothing.NULL);
            default -> numeral();
        };
    }

    private Members members(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        skip();
        if (take('}')) {
            return new Members(members);
        }
        do {
            skip();
            if (peek() != '"') {
                throw no("a name is expected");
            }
            String name = string();
            skip();
            expect(':');
            skip();
            if (members.put(name, value(depth + 1)) != null) {
                throw no("the name \"" + shown(name) + "\" is given twice");
            }
            skip();
        } while (take(','));
        expect('}');
        return new Members(members);
    }

    private Sequence sequence(int depth) {
        List<Json> elements = new ArrayList<>();
        at++;
        skip();
        if (take(']')) {
            return new Sequence(elements);
        }
        do {
            skip();
            elements.add(value(depth + 1));
            skip();
        } while (take(','));
        expect(']');
        return new Sequence(elements);
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        for (at++; ; at++) {
            char c = peek();
            if (c == '"') {
                at++;
                return whole(read.toString());
            }
            if (c < ' ') {
                throw no("a control character in a string");
            }
            read.append(c == '\\' ? escaped() : c);
            if (read.length() > MAX_TEXT_CHARS) {
                throw no("a string longer than " + MAX_TEXT_CHARS);
            }
        }
    }

    private char escaped() {
        at++;
        char c = peek();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw no("an unknown escape");
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw no("\\u with other than four hexadecimal digits");
            }
            unit = 16 * unit + digit;
        }
        return (char) unit;
    }

    /** A half of a pair cannot be written back: two texts would become one. */
    private String whole(String read) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(read)) {
            throw no("half a surrogate pair in a string");
        }
        return read;
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw no("no value");
        }
        at += word.length();
        return value;
    }

    private Numeral numeral() {
        int from = at;
        while (at < text.length() && NUMERAL.indexOf(text.charAt(at)) >= 0) {
            if (++at - from > MAX_NUMERAL_CHARS) {
                throw no("a number longer than " + MAX_NUMERAL_CHARS);
            }
        }
        String digits = text.substring(from, at);
        if (!NUMBER.matcher(digits).matches()) {
            at = from;
            throw no("no value");
        }
        return new Numeral(digits);
    }

    private char peek() {
        if (at >= text.length()) {
            throw no("it ends too early");
        }
        return text.charAt(at);
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw no("'" + c + "' is expected");
        }
    }

    private void skip() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static String shown(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    private IllegalArgumentException no(String what) {
        return new IllegalArgumentException("at character " + at + " of the JSON: " + what);
    }
}
