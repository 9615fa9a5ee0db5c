/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.Arrays;

/**
 * Which tokens of an output only repeat the question: those in a run of at least {@code echo} tokens that also stands in the prompt
 * (rule C8). Two tokens are the same where their bytes are, as no two tokens of a vocabulary have the same bytes.
 */
final class EchoMask {

    private EchoMask() {}

    /**
     * Marks the echoes. Time is the product of both lengths.
     *
     * @param prompt the tokens of the prompt
     * @param output the tokens of the output
     * @param echo the shortest run that counts, 1 or more
     * @return one mark per output token
     */
    static boolean[] of(int[] prompt, int[] output, int echo) {
        boolean[] echoes = new boolean[output.length];
        int[] shared = new int[prompt.length + 1];
        for (int i = 0; i < output.length; i++) {
            int longest = 0;
            for (int j = prompt.length; j > 0; j--) {
                shared[j] = output[i] == prompt[j - 1] ? shared[j - 1] + 1 : 0;
                longest = Math.max(longest, shared[j]);
            }
            if (longest >= echo) {
                Arrays.fill(echoes, i + 1 - longest, i + 1, true);
            }
        }
        return echoes;
    }
}
