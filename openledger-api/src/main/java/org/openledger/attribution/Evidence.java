/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import java.util.List;

/**
 * Everything that the shares of an attribution follow from.
 *
 * @param corpusTokens how many tokens the model's data has: the denominator of every unigram probability
 * @param players the owners in the game, in order of their first row
 * @param promptTokens how many bytes each token of the prompt covers
 * @param tokens one per output token
 * @param spans where the cited runs stand
 */
public record Evidence(
        long corpusTokens,
        List<Player> players,
        List<Integer> promptTokens,
        List<TokenEvidence> tokens,
        List<Span> spans) {
    /** That of a method without span evidence. */
    public static final Evidence NONE = new Evidence(0, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Evidence {
        players = List.copyOf(players);
        promptTokens = List.copyOf(promptTokens);
        tokens = List.copyOf(tokens);
        spans = List.copyOf(spans);
    }
}
