/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.Arrays;
import org.openledger.compute.training.Sequences;

/**
 * A prompt and its answer as one sequence, of which only the answer's tokens are to be explained.
 *
 * @param sequence of both; targets of the prompt are -1
 * @param outputs how many tokens of the answer it holds
 */
record AskedTokens(Sequences.Sequence sequence, int outputs) {

    static AskedTokens of(int[] prompt, int[] output, int context) {
        int said = Math.min(output.length, context);
        int kept = Math.min(prompt.length, Math.max(0, context - said));
        int[] both = new int[1 + kept + said];
        both[0] = Sequences.END;
        System.arraycopy(prompt, prompt.length - kept, both, 1, kept);
        System.arraycopy(output, 0, both, 1 + kept, said);
        int[] tokens = Arrays.copyOf(both, Math.max(1, both.length - 1));
        int[] targets = new int[tokens.length];
        Arrays.fill(targets, -1);
        System.arraycopy(both, 1 + kept, targets, kept, said);
        return new AskedTokens(new Sequences.Sequence(0, tokens, targets), said);
    }

    /** The same sequence with only some of the answer's tokens to explain. */
    Sequences.Sequence only(int from, int to) {
        if (from < 0 || to > outputs || from > to) {
            throw new IllegalArgumentException("tokens from " + from + " to " + to + ": the answer has " + outputs);
        }
        int[] targets = sequence.targets().clone();
        int first = targets.length - outputs;
        for (int i = 0; i < outputs; i++) {
            targets[first + i] = i >= from && i < to ? targets[first + i] : -1;
        }
        return new Sequences.Sequence(0, sequence.tokens(), targets);
    }
}
