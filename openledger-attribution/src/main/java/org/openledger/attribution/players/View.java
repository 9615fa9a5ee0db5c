/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A text as a copier's small changes leave it: a row of symbols, each with its place.
 *
 * <p>{@link #words} forgets signs, spacing and the case of letters. {@link #forms} also forgets names: a word that no programming language reserves is only how many symbols ago it stood last, so
 * that renaming changes nothing. A word is a run of letters, digits and underscores; what is not ASCII counts as a letter, so no table of Unicode decides.
 */
final class View {

    /** A word that stood longer ago than this stands as if for the first time. */
    private static final int MEMORY = 32;

    private static final int FIRST_TIME = 1;
    private static final int NUMBER = 2;
    private static final int LAST_SEEN = 3;

    private static final Set<String> RESERVED = Set.of(
            ("abstract and as assert async await bool boolean break byte case catch char class const continue def default delete"
                            + " do double elif else end enum except export extends false final finally float fn for from func function go if"
                            + " implements import in int interface is lambda let long match module namespace new nil none not null or package"
                            + " pass private protected public raise return self short static string struct super switch this throw throws true"
                            + " try type typedef use using val var void while with yield")
                    .split(" "));

    private long[] symbols = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private int bytes;

    private View() {}

    static View words(String text) {
        View view = new View();
        view.cut(text, false);
        return view;
    }

    static View forms(String text) {
        View view = new View();
        view.cut(text, true);
        return view;
    }

    int size() {
        return size;
    }

    /** Returns where a symbol begins in the text's UTF-8 form. */
    int start(int symbol) {
        return starts[symbol];
    }

    int end(int symbol) {
        return ends[symbol];
    }

    /** Returns how long the text's UTF-8 form is. */
    int bytes() {
        return bytes;
    }

    /** Returns the hash of every run of that many symbols, by its first. */
    long[] runs(int length) {
        long[] hashes = new long[Math.max(0, size - length + 1)];
        long leading = 1;
        for (int i = 1; i < length; i++) {
            leading *= Mixing.BASE;
        }
        long hash = 0;
        for (int i = 0; i < size; i++) {
            if (i >= length) {
                hash -= symbols[i - length] * leading;
            }
            hash = hash * Mixing.BASE + symbols[i];
            if (i >= length - 1) {
                hashes[i - length + 1] = Mixing.mix(hash);
            }
        }
        return hashes;
    }

    private void cut(String text, boolean forms) {
        Map<String, Integer> seen = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int length = 0;
            while (end < text.length() && isWordPart(text.charAt(end))) {
                length += utf8Length(text.charAt(end++));
            }
            if (end > at) {
                String word = text.substring(at, end);
                if (forms || (length > 1 && !RESERVED.contains(word))) {
                    add(forms ? form(word, seen) : Mixing.ofLowerCase(word), bytes, bytes + length);
                }
                at = end;
                bytes += length;
            } else {
                if (forms && text.charAt(at) > ' ') {
                    add(16 + text.charAt(at), bytes, bytes + 1);
                }
                at++;
                bytes++;
            }
        }
    }

    private long form(String word, Map<String, Integer> seen) {
        if (RESERVED.contains(word)) {
            return Mixing.ofLowerCase(word);
        }
        if (word.charAt(0) >= '0' && word.charAt(0) <= '9') {
            return NUMBER;
        }
        Integer before = seen.put(word, size);
        return before == null || size - before > MEMORY ? FIRST_TIME : LAST_SEEN + (size - before);
    }

    private void add(long symbol, int start, int end) {
        if (size == symbols.length) {
            symbols = Arrays.copyOf(symbols, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        symbols[size] = Mixing.mix(symbol);
        starts[size] = start;
        ends[size++] = end;
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
    }

    /** A surrogate is half of a code point of four bytes. */
    private static int utf8Length(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
