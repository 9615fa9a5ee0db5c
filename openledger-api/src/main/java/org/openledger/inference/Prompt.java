/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

import org.openledger.internal.Require;

/**
 * What is asked of a model.
 *
 * @param text 1 to {@value #MAX_CHARS} characters
 * @param maxTokens how long the answer may be, 1 to {@value #MAX_TOKENS}
 * @param seed which of the model's possible answers: the same seed gives the same answer
 */
public record Prompt(String text, int maxTokens, long seed) {

    /** The longest prompt, in characters. */
    public static final int MAX_CHARS = 100_000;

    /** The longest answer, in tokens. */
    public static final int MAX_TOKENS = 1_024;

    /** The answer's length when nobody chose one. */
    public static final int DEFAULT_TOKENS = 64;

    /** Checks the bounds. */
    public Prompt {
        Require.text(text, MAX_CHARS, "prompt");
        Require.inRange(maxTokens, 1, MAX_TOKENS, "answer length");
        Require.nonNegative(seed, "seed");
    }

    /**
     * Returns a prompt with the default length and seed 0.
     *
     * @param text what to ask
     * @return the prompt
     */
    public static Prompt of(String text) {
        return new Prompt(text, DEFAULT_TOKENS, 0);
    }

    /** Returns the same prompt with another length. */
    public Prompt withMaxTokens(int maxTokens) {
        return new Prompt(text, maxTokens, seed);
    }

    /** Returns the same prompt with another seed. */
    public Prompt withSeed(long seed) {
        return new Prompt(text, maxTokens, seed);
    }
}
