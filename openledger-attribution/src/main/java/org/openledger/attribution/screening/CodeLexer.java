/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import org.openledger.attribution.screening.Lexemes.Kind;

/**
 * Cuts source code of any common language into identifiers, numbers, literals, comments and single symbols.
 *
 * <p>It knows no grammar: a quote opens a literal that ends at the same quote or at the line's end (three double quotes: at the next
 * three), and only the comments of the C family are comments.
 */
final class CodeLexer {

    private final String text;
    private final Lexemes lexemes;

    private CodeLexer(String text) {
        this.text = text;
        this.lexemes = new Lexemes(text);
    }

    static Lexemes cut(String text) {
        CodeLexer lexer = new CodeLexer(text);
        int at = 0;
        while (at < text.length()) {
            at = Letters.isSpace(text.charAt(at)) ? at + 1 : lexer.take(at);
        }
        return lexer.lexemes;
    }

    private int take(int start) {
        char c = text.charAt(start);
        if (isWordPart(c) && !Letters.isDigit(c)) {
            return add(Kind.WORD, start, endOfWord(start));
        }
        if (Letters.isDigit(c)) {
            return add(Kind.NUMBER, start, endOfNumber(start));
        }
        if (c == '"' || c == '\'' || c == '`') {
            return add(Kind.STRING, start, endOfLiteral(start, c));
        }
        if (text.startsWith("//", start)) {
            return add(Kind.COMMENT, start, endOr(text.indexOf('\n', start)));
        }
        if (text.startsWith("/*", start)) {
            int close = text.indexOf("*/", start + 2);
            return add(Kind.COMMENT, start, close < 0 ? text.length() : close + 2);
        }
        return add(Kind.SYMBOL, start, start + 1);
    }

    private int add(Kind kind, int start, int end) {
        lexemes.add(kind, start, end);
        return end;
    }

    private static boolean isWordPart(char c) {
        return Letters.isLetter(c) || Letters.isDigit(c) || c == '_' || c == '$';
    }

    private int endOfWord(int start) {
        int at = start + 1;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfNumber(int start) {
        int at = start + 1;
        while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return at;
    }

    private int endOfLiteral(int start, char quote) {
        if (quote == '"' && text.startsWith("\"\"\"", start)) {
            int close = text.indexOf("\"\"\"", start + 3);
            return close < 0 ? text.length() : close + 3;
        }
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                return at;
            }
            if (c == quote) {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
        }
        return text.length();
    }

    private int endOr(int end) {
        return end < 0 ? text.length() : end;
    }
}
