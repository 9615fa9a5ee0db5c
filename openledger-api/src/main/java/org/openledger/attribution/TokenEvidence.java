/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import java.util.List;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;

/**
 * Why one output token is credited as it is: the counts that were consulted and what follows from them.
 *
 * <p>All information is in micro-nats: 10^-6 of the natural logarithm's unit, rounded to the nearest integer.
 *
 * @param bytes how many bytes of the output the token covers
 * @param unigram how often the token stands in the model's data
 * @param standing why it earns or does not
 * @param levels the contexts consulted, longest first: for each player, the longest context that stands in that player's
 *     rows is one of these
 * @param shares who gets how much of the token's gain, in order of the players; empty unless it is credited
 */
public record TokenEvidence(int bytes, long unigram, Standing standing, List<Level> levels, List<TokenShare> shares) {

    /** Checks the bounds and copies the lists. */
    public TokenEvidence {
        Require.nonNegative(bytes, "token bytes");
        Require.nonNegative(unigram, "unigram count");
        levels = List.copyOf(levels);
        shares = List.copyOf(shares);
    }

    /** Why a token earns or does not; the position is the number in the evidence. */
    public enum Standing {
        /** Stands with its context in somebody's rows, and was made more likely by them. */
        CREDITED,
        /** Lies in a run that the prompt contains: repeating the question earns nothing. */
        ECHO,
        /** No context of the least length precedes it in anybody's rows. */
        UNKNOWN,
        /** The rows made it no more likely than its frequency alone. */
        NO_GAIN
    }

    /**
     * The counts at one length of context.
     *
     * @param length the context's length in tokens
     * @param counts one per player who has it, in order of the players
     */
    public record Level(int length, List<Count> counts) {
        /** Copies the list. */
        public Level {
            counts = List.copyOf(counts);
        }
    }

    /**
     * What one player's rows contain.
     *
     * @param player the player's position
     * @param context how often the context stands there, followed by any token
     * @param token how often it is followed by this token
     */
    public record Count(int player, long context, long token) {}

    /**
     * A part of the token's gain.
     *
     * @param player the player's position
     * @param row the player's earliest row that contains the context and the token
     * @param microNats how much
     */
    public record TokenShare(int player, ContributionId row, long microNats) {}
}
