/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.audit.Hash;
import org.openledger.privacy.Salt;

/** Bytes, texts, hashes, times: what all else is made of, at its edges more often than chance would have it. */
public final class BasicWorlds {

    private static final List<String> LETTERS = List.of(
            "a", "Z", "0", "-", " ", "\n", "\u0000", "\"", "\\", "ß", "İ", "é", "語", "\uFFFD", "😀", "\uDBFF\uDFFD");

    private BasicWorlds() {}

    /** Returns runs of bytes: all zeros, all ones, and what a random source gives. */
    public static Arbitrary<Bytes> bytes(int least, int most) {
        Arbitrary<Integer> length = Arbitraries.integers().between(least, most);
        Arbitrary<Integer> constant = Arbitraries.of(0, 1, 0x7F, 0x80, 0xFF);
        Arbitrary<Bytes> constants = Combinators.combine(length, constant).as((n, value) -> {
            byte[] bytes = new byte[n];
            Arrays.fill(bytes, value.byteValue());
            return Bytes.of(bytes);
        });
        Arbitrary<Bytes> random = Combinators.combine(length, Arbitraries.longs())
                .as((n, seed) -> {
                    byte[] bytes = new byte[n];
                    new SplittableRandom(seed).nextBytes(bytes);
                    return Bytes.of(bytes);
                });
        return Arbitraries.oneOf(constants, random);
    }

    /** Returns runs of exactly that many bytes. */
    public static Arbitrary<Bytes> bytes(int length) {
        return bytes(length, length);
    }

    /** Returns hashes. */
    public static Arbitrary<Hash> hashes() {
        return bytes(Hash.BYTES).map(bytes -> Hash.of(bytes.toArray()));
    }

    /** Returns salts. */
    public static Arbitrary<Salt> salts() {
        return bytes(32).map(Salt::new);
    }

    /** Returns command ids. */
    public static Arbitrary<CommandId> commandIds() {
        return bytes(CommandId.LENGTH).map(CommandId::new);
    }

    /** Returns well-formed texts of 0 to {@code most} chars, from one letter to emoji, with quotes and control characters. */
    public static Arbitrary<String> textsOrEmpty(int most) {
        Arbitrary<String> some = Arbitraries.of(LETTERS)
                .list()
                .ofMaxSize(Math.min(most / 2, 40))
                .map(letters -> String.join("", letters));
        Arbitrary<String> longest = Arbitraries.of("a", "語", "é").map(letter -> letter.repeat(most));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, some), net.jqwik.api.Tuple.of(1, longest));
    }

    /** Returns well-formed texts of 1 to {@code most} chars that are not blank. */
    public static Arbitrary<String> texts(int most) {
        return textsOrEmpty(most - 1).map(text -> text.isBlank() ? text + "x" : text);
    }

    /** Returns names of 1 to 40 of a-z, 0-9 and -, as families and checks have them. */
    public static Arbitrary<String> names() {
        Arbitrary<Character> first = Arbitraries.chars().range('a', 'z');
        Arbitrary<String> rest = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMaxLength(39);
        return Combinators.combine(first, rest).as((a, b) -> a + b);
    }

    /** Returns positions from 0 to the largest. */
    public static Arbitrary<Long> ordinals() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    /** Returns moments in milliseconds since 1970, from 0 to the largest. */
    public static Arbitrary<Long> times() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    /** Returns counts from 0 to the largest. */
    public static Arbitrary<Integer> counts() {
        return Arbitraries.integers().greaterOrEqual(0);
    }

    /** Returns counts from 1 to the largest. */
    public static Arbitrary<Integer> positives() {
        return Arbitraries.integers().greaterOrEqual(1);
    }

    /** Returns parts per million, 1 to the whole. */
    public static Arbitrary<Integer> ppm() {
        return Arbitraries.integers().between(1, 1_000_000);
    }
}
