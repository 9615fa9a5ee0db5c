/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tokens of an output only repeat the question: those in a run of at least {@code echo} tokens that also stands in the prompt
 * (rule C8). Tokens are compared by their bytes, so that a stranger without the vocabulary sees the same.
 */
final class EchoMask {

    private EchoMask() {}

    /**
     * Marks the echoes.
     *
     * @param prompt the bytes of each token of the prompt
     * @param output the bytes of each token of the output
     * @param echo the shortest run that counts, 1 or more
     * @return one mark per output token
     */
    static boolean[] of(List<byte[]> prompt, List<byte[]> output, int echo) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] asked = numbered(prompt, numbers);
        int[] answered = numbered(output, numbers);
        boolean[] echoes = new boolean[answered.length];
        int[] above = new int[asked.length + 1];
        for (int i = 0; i < answered.length; i++) {
            int[] row = new int[asked.length + 1];
            int longest = 0;
            for (int j = 0; j < asked.length; j++) {
                row[j + 1] = answered[i] == asked[j] ? above[j] + 1 : 0;
                longest = Math.max(longest, row[j + 1]);
            }
            if (longest >= echo) {
                Arrays.fill(echoes, i + 1 - longest, i + 1, true);
            }
            above = row;
        }
        return echoes;
    }

    private static int[] numbered(List<byte[]> tokens, Map<String, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(
                        new String(token, java.nio.charset.StandardCharsets.ISO_8859_1), bytes -> numbers.size()))
                .toArray();
    }
}
