/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.DAY;
import static org.openledger.governance.Parameter.SECOND;
import static org.openledger.governance.Parameter.YEAR;

import java.util.List;
import org.openledger.token.Amount;

/** How influence vests, how feedback counts, and what is paid beyond the fee. */
interface RewardNumbers {
    /** How long the answers of one model are gathered before their influence vests. */
    Parameter REWARD_EPOCH = Parameter.of(90, "reward-epoch", SECOND, YEAR, 7 * DAY, "milliseconds");

    /** The largest score that one answer may give one owner, of either sign. */
    Parameter INFLUENCE_CLIP =
            Parameter.of(91, "influence-clip", 1, 1_000_000_000_000L, 1_000_000, "micro-units of a score");

    /** What a payer must have paid for a model's answers in an epoch to have a vote on their influence. */
    Parameter INFLUENCE_PAYER_LEAST = Parameter.amount(92, "influence-payer-least", Amount.open("0.1"), "base units");

    /** How many owners one pool can tell apart. */
    Parameter INFLUENCE_PLAYERS = Parameter.of(93, "influence-players", 1, 1_024, 256, "accounts");

    /** How many payers one pool can tell apart. */
    Parameter INFLUENCE_PAYERS = Parameter.of(94, "influence-payers", 1, 4_096, 1_024, "accounts");

    /** Which part of the vested owners may have vested by chance, on average. */
    Parameter FALSE_DISCOVERY = Parameter.of(95, "false-discovery", 1, 5_000, 500, "basis points");

    /** Below this rank correlation, two methods disagree. */
    Parameter AGREEMENT_LEAST = Parameter.of(96, "agreement-least", 0, 1_000_000, 300_000, "ppm");

    /** What the pool adds to what a row has measurably earned. */
    Parameter BONUS_RATE = Parameter.of(98, "bonus-rate", 0, 5_000, 1_000, "basis points");

    /** How much the pool pays in bonuses in one reward epoch. */
    Parameter BONUS_CAP = Parameter.amount(99, "bonus-cap", Amount.open(1_000), "base units per reward epoch");

    /** How long after the deadline of its request an answer may be rated. */
    Parameter FEEDBACK_WINDOW = Parameter.of(100, "feedback-window", SECOND, YEAR, 3 * DAY, "milliseconds");

    /** What is left of a row's pay when all its answers were bad. */
    Parameter FEEDBACK_LEAST = Parameter.of(101, "feedback-least", 0, 1_000_000, 500_000, "ppm");

    /** How much one payer's opinions weigh on one row in one reward epoch. */
    Parameter FEEDBACK_CAP = Parameter.amount(102, "feedback-cap", Amount.open(10), "base units");

    /** What an opinion earns, as a part of the platform's part of the answer's fee. */
    Parameter FEEDBACK_REWARD = Parameter.of(103, "feedback-reward", 0, 10_000, 1_000, "basis points");

    /** The energy that a token of an answer, read or written, is expected to take. */
    Parameter ENERGY_TOKEN = Parameter.of(104, "energy-token", 1, 1_000_000_000, 1_000_000, "microjoules");

    /** What a node would earn on top of its part of a fee for an answer that took no energy at all, as a part of that part. */
    Parameter PREMIUM_RATE = Parameter.of(105, "premium-rate", 0, 10_000, 2_000, "basis points");

    /** The most that premiums may take out of the pool in one reward epoch. */
    Parameter PREMIUM_CAP = Parameter.amount(106, "premium-cap", Amount.open(100), "base units per reward epoch");

    /** All of them, in order of their keys: 90 to 119. */
    List<Parameter> REWARDS = List.of(
            REWARD_EPOCH,
            INFLUENCE_CLIP,
            INFLUENCE_PAYER_LEAST,
            INFLUENCE_PLAYERS,
            INFLUENCE_PAYERS,
            FALSE_DISCOVERY,
            AGREEMENT_LEAST,
            BONUS_RATE,
            BONUS_CAP,
            FEEDBACK_WINDOW,
            FEEDBACK_LEAST,
            FEEDBACK_CAP,
            FEEDBACK_REWARD,
            ENERGY_TOKEN,
            PREMIUM_RATE,
            PREMIUM_CAP);
}
