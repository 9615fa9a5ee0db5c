/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.suffix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuffixArraysProperties {

    @Provide
    Arbitrary<int[]> texts() {
        Arbitrary<Integer> symbols = Arbitraries.integers().between(0, 3);
        Arbitrary<int[]> few = symbols.array(int[].class).ofMaxSize(60);
        Arbitrary<int[]> many = Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .array(int[].class)
                .ofMaxSize(60);
        Arbitrary<int[]> periodic = symbols.array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(p -> IntStream.range(0, 83).map(i -> p[i % p.length]).toArray());
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, few), net.jqwik.api.Tuple.of(2, many), net.jqwik.api.Tuple.of(2, periodic));
    }

    @Property(tries = 2000)
    void equalTheSortedSuffixes(@ForAll("texts") int[] text) {
        assertThat(SuffixArrays.of(text, text.length)).isEqualTo(naive(text));
    }

    @Property(tries = 300)
    void bytesAndCharsAreComparedWithoutSign(@ForAll byte[] bytes) {
        int[] symbols = new int[bytes.length];
        char[] chars = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            symbols[i] = bytes[i] & 0xFF;
            chars[i] = (char) (symbols[i] << 8);
        }
        assertThat(SuffixArrays.of(bytes)).isEqualTo(naive(symbols));
        assertThat(SuffixArrays.of(chars)).isEqualTo(naive(symbols));
    }

    @Property(tries = 1000)
    void commonPrefixesEqualTheNaiveOnes(@ForAll("texts") int[] text) {
        int[] suffixes = naive(text);
        int[] lcp = LcpArrays.of(text, suffixes);
        int[] within = LcpArrays.within(text, suffixes, 0);
        for (int rank = 1; rank < text.length; rank++) {
            int shared = 0;
            int untilSeparator = -1;
            int a = suffixes[rank - 1];
            int b = suffixes[rank];
            while (Math.max(a, b) + shared < text.length && text[a + shared] == text[b + shared]) {
                if (text[a + shared] == 0 && untilSeparator < 0) {
                    untilSeparator = shared;
                }
                shared++;
            }
            assertThat(lcp[rank]).isEqualTo(shared);
            assertThat(within[rank]).isEqualTo(untilSeparator < 0 ? shared : untilSeparator);
        }
    }

    @Example
    void deepRecursionOnFibonacciAndRunsIsSorted() {
        StringBuilder a = new StringBuilder("1");
        StringBuilder b = new StringBuilder("0");
        while (b.length() < 3000) {
            StringBuilder next = new StringBuilder(b).append(a);
            a = b;
            b = next;
        }
        int[] fibonacci = b.chars().map(c -> c - '0').toArray();
        assertThat(SuffixArrays.of(fibonacci, fibonacci.length)).isEqualTo(naive(fibonacci));
        int[] run = new int[2000];
        Arrays.fill(run, 7);
        assertThat(SuffixArrays.of(run, run.length)).isEqualTo(naive(run));
    }

    @Example
    void aNegativeSymbolIsRefusedByPlace() {
        assertThatThrownBy(() -> SuffixArrays.of(new int[] {1, -5}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-5 at 1");
    }

    private static int[] naive(int[] text) {
        Comparator<Integer> order = (p, q) -> Arrays.compare(text, p, text.length, text, q, text.length);
        return IntStream.range(0, text.length)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
