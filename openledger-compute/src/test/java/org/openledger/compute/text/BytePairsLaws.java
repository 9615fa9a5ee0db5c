/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What holds of byte pairs (rules N330 to N333). */
class BytePairsLaws {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 200)
    void N330_decodingEncodedBytesGivesThem(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @Size(max = 60) byte[] learnt) {
        BytePairs pairs = BytePairs.train(List.of(learnt, learnt, utf8("the ledger pays the people")), 300);
        assertThat(pairs.decode(pairs.encode(bytes))).isEqualTo(bytes);
        assertThat(pairs.decode(pairs.encode(learnt))).isEqualTo(learnt);
        assertThat(BytePairs.fromBytes(pairs.toBytes()).hash()).isEqualTo(pairs.hash());
    }

    /** The textbook's procedure over strings of tokens, nothing shared with the code. */
    @Property(tries = 60)
    void N331_pairsAreLearntAsTheDefinitionSays(
            @ForAll @Size(min = 1, max = 40)
                    List<@net.jqwik.api.constraints.IntRange(min = 0, max = 3) Integer> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append((char) ('a' + letter)));
        BytePairs pairs = BytePairs.train(List.of(utf8(text.toString())), 265);
        List<Integer> tokens = new ArrayList<>();
        for (int letter : letters) {
            tokens.add('a' + letter + 1);
        }
        int size = 257;
        for (; size < 265; size++) {
            Map<List<Integer>, Integer> counts = new HashMap<>();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                counts.merge(List.of(tokens.get(i), tokens.get(i + 1)), 1, Integer::sum);
            }
            List<Integer> best = counts.entrySet().stream()
                    .filter(entry -> entry.getValue() > 1)
                    .min((x, y) -> x.getValue().equals(y.getValue())
                            ? Arrays.compare(ints(x.getKey()), ints(y.getKey()))
                            : y.getValue() - x.getValue())
                    .map(Map.Entry::getKey)
                    .orElse(List.of());
            if (best.isEmpty()) {
                break;
            }
            List<Integer> joined = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                boolean found =
                        i + 1 < tokens.size() && tokens.subList(i, i + 2).equals(best);
                joined.add(found ? size : tokens.get(i));
                i += found ? 1 : 0;
            }
            tokens = joined;
        }
        assertThat(pairs.size()).isEqualTo(size);
        assertThat(pairs.encode(utf8(text.toString()))).containsExactly(ints(tokens));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void N332_wordsAreNeverJoined() {
        BytePairs pairs = BytePairs.train(List.of(utf8("ab ab ab ab 12 12 12, ab")), 300);
        for (int token : pairs.encode(utf8("ab ab 12 ab,"))) {
            assertThat(new String(pairs.bytes(token), StandardCharsets.US_ASCII))
                    .matches(" ?([a-z]+|[0-9]+|,)| ");
        }
        assertThat(pairs.encode(utf8("ab"))).hasSize(1);
        assertThat(pairs.encode(utf8(" ab"))).hasSize(1);
        assertThat(pairs.encode(new byte[0])).isEmpty();
    }

    @Test
    void N333_otherBytesAreRefused() {
        byte[] good = BytePairs.train(List.of(utf8("aaaa bbbb")), 260).toBytes();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> BytePairs.fromBytes(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] forward = good.clone();
        forward[good.length - 1] = (byte) 0xFF;
        forward[good.length - 2] = 1;
        assertThatThrownBy(() -> BytePairs.fromBytes(forward)).hasMessageContaining("second token of pair");
        assertThatThrownBy(() -> BytePairs.train(List.of(), 256)).hasMessageContaining("byte-pair vocabulary");
        assertThat(BytePairs.train(List.of(), 300).size()).isEqualTo(257);
    }
}
