/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.time.Duration;
import org.openledger.internal.Require;
import org.openledger.token.Amount;

/**
 * What is given in an experiment beside its actors: one open Datanet whose owner keeps a model of it in service, a public that asks it, and how well people and checks see.
 *
 * @param step how long an epoch is
 * @param questions how many answers the public pays for in an epoch, once there is a model
 * @param answerTokens how long each is
 * @param republish after how many epochs the model is built anew on what is active then
 * @param datanetStake the least stake behind a row
 * @param reviewNoise by how many percent, as a standard deviation, people misjudge the quality of a row
 * @param nearCopiesSeen how often the checks see a near copy; exact copies are always seen
 * @param tail how many epochs pass behind the last, in which what is under way ends
 * @param payers how many accounts the public has; it takes turns
 * @param knownAnswers on how many new rows of an epoch the Datanet's owner knows the right vote
 */
public record World(
        Duration step,
        int questions,
        int answerTokens,
        int republish,
        Amount datanetStake,
        int reviewNoise,
        Ratio nearCopiesSeen,
        int tail,
        int payers,
        int knownAnswers) {
    private static final int MOST_PAYERS = 10_000;
    private static final int MOST_KNOWN = 20;

    /** Checks the bounds. */
    public World {
        Require.inRange(questions, 0, 1_000_000, "questions");
        Require.inRange(answerTokens, 1, 1_024, "answer tokens");
        Require.inRange(republish, 1, 1_000_000, "epochs between two models");
        Require.inRange(reviewNoise, 0, Quality.BEST, "review noise");
        Require.inRange(tail, 1, 1_000, "tail");
        Require.inRange(payers, 1, MOST_PAYERS, "payers");
        Require.inRange(knownAnswers, 0, MOST_KNOWN, "known answers");
    }

    /** Returns weekly epochs, 40 answers of 1,000 tokens in each, a model every second epoch, a least stake of 1 OPEN, reviewers who err by 8 percent, checks that see nine near copies in ten, a public of one account, no known answers. */
    public static World standard() {
        return new World(Duration.ofDays(7), 40, 1_000, 2, Amount.open(1), 8, Ratio.of(9, 10), 3, 1, 0);
    }

    /** Returns the same with another demand. */
    public World withQuestions(int questions) {
        return new World(
                step,
                questions,
                answerTokens,
                republish,
                datanetStake,
                reviewNoise,
                nearCopiesSeen,
                tail,
                payers,
                knownAnswers);
    }

    /** Returns the same with another time between two models. */
    public World withRepublish(int republish) {
        return new World(
                step,
                questions,
                answerTokens,
                republish,
                datanetStake,
                reviewNoise,
                nearCopiesSeen,
                tail,
                payers,
                knownAnswers);
    }

    /** Returns the same with another least stake behind a row. */
    public World withDatanetStake(Amount datanetStake) {
        return new World(
                step,
                questions,
                answerTokens,
                republish,
                datanetStake,
                reviewNoise,
                nearCopiesSeen,
                tail,
                payers,
                knownAnswers);
    }

    /** Returns the same with other reviewers. */
    public World withReviewNoise(int reviewNoise) {
        return new World(
                step,
                questions,
                answerTokens,
                republish,
                datanetStake,
                reviewNoise,
                nearCopiesSeen,
                tail,
                payers,
                knownAnswers);
    }

    /** Returns the same with other checks for near copies. */
    public World withNearCopiesSeen(Ratio nearCopiesSeen) {
        return new World(
                step,
                questions,
                answerTokens,
                republish,
                datanetStake,
                reviewNoise,
                nearCopiesSeen,
                tail,
                payers,
                knownAnswers);
    }

    /** Returns the same with a public of that many accounts. */
    public World withPayers(int payers) {
        return new World(
                step,
                questions,
                answerTokens,
                republish,
                datanetStake,
                reviewNoise,
                nearCopiesSeen,
                tail,
                payers,
                knownAnswers);
    }

    /** Returns the same with that many known answers an epoch. */
    public World withKnownAnswers(int knownAnswers) {
        return new World(
                step,
                questions,
                answerTokens,
                republish,
                datanetStake,
                reviewNoise,
                nearCopiesSeen,
                tail,
                payers,
                knownAnswers);
    }
}
