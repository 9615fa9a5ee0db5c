/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.openledger.internal.Require;

/** Reads the text of a {@link PathPattern}, character by character. */
final class PatternParser {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_REPEATS = 1_000;
    private static final int MAX_REPEATS_DIGITS = 4;
    private static final String REPEATS = "*+?{";
    private static final String KINDS = "dDwWsS";

    private final String text;
    private int at;

    private PatternParser(String text) {
        this.text = text;
    }

    static PatternProgram program(String text) {
        PatternParser parser = new PatternParser(text);
        parser.take('^');
        PatternNode root = parser.alternatives(0);
        if (parser.at < text.length()) {
            throw parser.no("')' without '('");
        }
        if (root.cost() > PatternProgram.MAX_STATES) {
            throw parser.no("more than " + PatternProgram.MAX_STATES + " states once its repetitions are written out");
        }
        PatternProgram program = new PatternProgram();
        root.emit(program);
        return program;
    }

    private PatternNode alternatives(int depth) {
        Require.inRange(depth, 0, MAX_DEPTH, "depth of groups in a pattern of modules");
        List<PatternNode> branches = new ArrayList<>();
        do {
            branches.add(sequence(depth));
        } while (take('|'));
        return branches.size() == 1 ? branches.get(0) : new PatternNode.Choice(List.copyOf(branches));
    }

    private PatternNode sequence(int depth) {
        List<PatternNode> parts = new ArrayList<>();
        while (at < text.length() && "|)".indexOf(text.charAt(at)) < 0) {
            if (depth == 0 && text.charAt(at) == '$' && at == text.length() - 1) {
                at++;
                break;
            }
            parts.add(repeated(atom(depth)));
        }
        return new PatternNode.Sequence(List.copyOf(parts));
    }

    private PatternNode repeated(PatternNode part) {
        if (at >= text.length() || REPEATS.indexOf(text.charAt(at)) < 0) {
            return part;
        }
        char mark = text.charAt(at++);
        int least = mark == '+' ? 1 : 0;
        int most = mark == '?' ? 1 : PatternNode.Repeat.WITHOUT_END;
        if (mark == '{') {
            least = number();
            most = !take(',')
                    ? least
                    : at < text.length() && text.charAt(at) == '}' ? PatternNode.Repeat.WITHOUT_END : number();
            if (!take('}') || (most != PatternNode.Repeat.WITHOUT_END && most < least)) {
                throw no("a repetition other than {m}, {m,} or {m,n} with m <= n");
            }
        }
        take('?');
        if (at < text.length() && REPEATS.indexOf(text.charAt(at)) >= 0) {
            throw no("a repetition of a repetition, or a possessive one");
        }
        return new PatternNode.Repeat(part, least, most);
    }

    private PatternNode atom(int depth) {
        char c = text.charAt(at++);
        return switch (c) {
            case '(' -> group(depth);
            case '[' -> new PatternNode.One(characters());
            case '\\' -> new PatternNode.One(escaped());
            case '.' -> new PatternNode.One(character -> character != '\n');
            case '*', '+', '?', '{' -> throw no("nothing to repeat before '" + c + "'");
            case '^', '$' -> throw no("'" + c + "' elsewhere than at its beginning or its end");
            default -> new PatternNode.One(character -> character == c);
        };
    }

    private PatternNode group(int depth) {
        if (take('?') && !take(':')) {
            throw no("(?…) other than (?:…): looking around, naming and flags are not read");
        }
        PatternNode inside = alternatives(depth + 1);
        if (!take(')')) {
            throw no("'(' without ')'");
        }
        return inside;
    }

    private IntPredicate escaped() {
        if (at >= text.length()) {
            throw no("a '\\' at its end");
        }
        char c = text.charAt(at++);
        if (isWord(c) && c != '_' && KINDS.indexOf(c) < 0) {
            throw no("'\\" + c + "': of escaped letters and digits, \\d \\w \\s and \\D \\W \\S are read");
        }
        return switch (c) {
            case 'd' -> PatternParser::isDigit;
            case 'D' -> character -> !isDigit(character);
            case 'w' -> PatternParser::isWord;
            case 'W' -> character -> !isWord(character);
            case 's' -> PatternParser::isSpace;
            case 'S' -> character -> !isSpace(character);
            default -> character -> character == c;
        };
    }

    private IntPredicate characters() {
        boolean not = take('^');
        IntPredicate kinds = null;
        while (kinds == null || !take(']')) {
            IntPredicate more = some();
            kinds = kinds == null ? more : kinds.or(more);
        }
        return not ? kinds.negate() : kinds;
    }

    /** A character, a kind or a range of a class. */
    private IntPredicate some() {
        if (at >= text.length()) {
            throw no("'[' without ']'");
        }
        char c = text.charAt(at++);
        if (c == '[' || c == ']' || c == '&') {
            throw no("'" + c + "' in a class: write \\" + c);
        }
        IntPredicate one = c == '\\' ? escaped() : character -> character == c;
        char least = text.charAt(at - 1);
        if (at + 1 >= text.length() || text.charAt(at) != '-' || text.charAt(at + 1) == ']') {
            return one;
        }
        at++;
        char most = text.charAt(at++);
        boolean kind = c == '\\' && KINDS.indexOf(least) >= 0;
        if (kind || most == '\\' || most == '[' || most == '&' || most < least) {
            throw no("a range in a class other than of two characters in their order");
        }
        return character -> character >= least && character <= most;
    }

    private int number() {
        int from = at;
        int number = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at - from < MAX_REPEATS_DIGITS) {
            number = 10 * number + (text.charAt(at++) - '0');
        }
        if (at == from || number > MAX_REPEATS) {
            throw no("a repetition without a number of 0 to " + MAX_REPEATS);
        }
        return number;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isSpace(int c) {
        return " \t\n\u000B\f\r".indexOf(c) >= 0;
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private IllegalArgumentException no(String what) {
        return new IllegalArgumentException(
                "the pattern of modules \"" + text + "\" has " + what + ", at character " + at);
    }
}
