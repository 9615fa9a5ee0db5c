/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.facts.Attribution;

/**
 * The prompt followed by the output, in bytes, cut into tokens.
 *
 * @param whole the bytes
 * @param ends where each token ends, those of the prompt first
 * @param promptSize how many tokens the prompt has
 */
record AnswerText(Octets whole, List<Integer> ends, int promptSize) {

    /**
     * The text of an answer.
     *
     * @throws MalformedException when it is not opened, or the tokens do not cover it
     */
    static AnswerText of(Dossier dossier) {
        Octets prompt = Octets.utf8(
                Dossier.section(dossier.bundle().prompt(), "4 (request)").text());
        Octets output = Octets.utf8(
                Dossier.section(dossier.bundle().output(), "5 (output)").text());
        Octets whole = Octets.concat(prompt, output);
        Attribution attribution = dossier.attribution();
        List<Integer> ends = new ArrayList<>();
        long end = 0;
        for (long bytes : attribution.promptTokens()) {
            end += bytes;
            ends.add((int) Math.min(end, whole.length()));
        }
        if (end != prompt.length()) {
            throw new MalformedException("bytes of the prompt's tokens", "" + end, "" + prompt.length());
        }
        for (Attribution.Token token : attribution.tokens()) {
            end += token.bytes();
            ends.add((int) Math.min(end, whole.length()));
        }
        if (end != whole.length()) {
            throw new MalformedException("bytes of all tokens", "" + end, "" + whole.length());
        }
        return new AnswerText(whole, ends, attribution.promptTokens().size());
    }

    List<Octets> promptTokens() {
        return tokens(0, promptSize);
    }

    List<Octets> outputTokens() {
        return tokens(promptSize, ends.size());
    }

    /** Where the context begins that stands before an output token. */
    long startOfContext(int outputToken, long length) {
        long first = promptSize + outputToken - length;
        if (first < 0) {
            throw new MalformedException(
                    "context of token " + outputToken, length + " tokens", "at most the tokens that stand before it");
        }
        return start((int) first);
    }

    /** Where an output token ends. */
    long endOf(int outputToken) {
        return ends.get(promptSize + outputToken);
    }

    private List<Octets> tokens(int from, int to) {
        List<Octets> tokens = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            tokens.add(whole.slice(start(i), ends.get(i)));
        }
        return tokens;
    }

    private int start(int token) {
        return token == 0 ? 0 : ends.get(token - 1);
    }
}
