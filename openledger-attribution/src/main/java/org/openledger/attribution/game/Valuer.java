/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

/**
 * A way to work out a semivalue of the players of any game.
 *
 * <p>Guarantees of all of them: the same game, budget and seed give the same bits for any number of threads; no set is asked twice; where the budget suffices to ask all sets of up to 20 players, the result is exact; a game whose worth is NaN or infinite
 * ends in an error that names the set; a budget from which no error could be told is refused with the least that would do; any other gives intervals as wide as they are.
 */
public interface Valuer {

    /** The most players whose sets are all asked. */
    int MAX_ENUMERATED = 20;

    /**
     * Values the players.
     *
     * @param game the game
     * @param budget what it may cost
     * @param seed decides which sets are drawn
     * @return the values
     * @throws IllegalArgumentException if the budget is too small for this method to tell its error, or a worth is not finite
     */
    Valuation value(Game game, Budget budget, long seed);

    /**
     * Asks all sets: exact, for up to {@value #MAX_ENUMERATED} players; leave-one-out for up to 64. Needs 2^players calls, leave-one-out players + 1.
     *
     * @param semivalue the rule
     */
    static Valuer exact(Semivalue semivalue) {
        return new Enumeration(semivalue);
    }

    /**
     * Shapley values from what players add along random orders and their reverses.
     *
     * <p>An order is followed until what the rest could still add, |U(all) − U(so far)|, is at most the tolerance; they count as adding nothing. The intervals are widened by the tolerance, which covers that if nobody lowers the worth. Source: Mann, Shapley 1960;
     * Ghorbani, Zou, "Data Shapley", ICML 2019 (truncation).
     *
     * @param tolerance 0 or more, in the unit of the worth; 0 never truncates
     */
    static Valuer permutations(double tolerance) {
        return new AntitheticPermutations(tolerance);
    }

    /**
     * Shapley values as the additive game nearest to this one, from random sets and their complements. Source: Lundberg, Lee, "A unified approach to interpreting model predictions", NIPS 2017; pairing: Covert, Lee, AISTATS 2021.
     */
    static Valuer kernelShap() {
        return new PairedKernelShap();
    }

    /** Banzhaf values from sets drawn at random: what those with a player are worth minus what those without him are, on average. Source: Wang, Jia, "Data Banzhaf", AISTATS 2023. */
    static Valuer sampleReuse() {
        return new SampleReuse();
    }

    /**
     * Any semivalue from sets drawn size by size, each of which serves all players, as corrections of an additive model of the game. The best for most games.
     *
     * <p>Small layers are asked in full. The model predicts no set that it was fitted on, so it cannot make the values wrong, only more or less sure. Sources: Kolpaczki and others, "Approximating the Shapley value without marginal contributions", AAAI 2024 (stratified);
     * Witter and others, "Regression-adjusted Monte Carlo estimators for Shapley values and probabilistic values", 2025.
     *
     * @param semivalue the rule
     */
    static Valuer layered(Semivalue semivalue) {
        return new LayeredSampling(semivalue);
    }
}
