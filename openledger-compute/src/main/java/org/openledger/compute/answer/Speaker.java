/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.answer;

import java.nio.charset.StandardCharsets;
import org.openledger.compute.text.BytePairs;
import org.openledger.compute.training.Sequences;
import org.openledger.inference.Prompt;
import org.openledger.internal.Require;

/**
 * What an answer depends on beside prompt and logits.
 *
 * @param tokens how bytes are cut
 * @param context the most positions of a sequence
 * @param temperature what logits are divided by, in thousandths; 1 to {@value #MAX_TEMPERATURE}
 */
public record Speaker(BytePairs tokens, int context, int temperature) {

    /** The highest temperature, in thousandths. */
    public static final int MAX_TEMPERATURE = 10_000;

    /** Checks the temperature. */
    public Speaker {
        Require.inRange(temperature, 1, MAX_TEMPERATURE, "temperature in thousandths");
    }

    /** The same at another temperature. */
    public Speaker at(int thousandths) {
        return new Speaker(tokens, context, thousandths);
    }

    /** Cuts a text. */
    public int[] encode(String text) {
        return tokens.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many tokens a text has. */
    public int countTokens(String text) {
        return encode(text).length;
    }

    /** The tokens that stand before an answer: an end, and the prompt, of which the last part where the context has no room for all and the answer. */
    public int[] opening(Prompt prompt) {
        int[] all = encode(prompt.text());
        int room = Math.max(1, context - Math.min(prompt.maxTokens(), context / 2));
        int kept = Math.min(all.length, room - 1);
        int[] opening = new int[kept + 1];
        opening[0] = Sequences.END;
        System.arraycopy(all, all.length - kept, opening, 1, kept);
        return opening;
    }
}
