/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.DAY;
import static org.openledger.governance.Parameter.SECOND;
import static org.openledger.governance.Parameter.YEAR;

import java.util.List;
import org.openledger.token.Amount;

/** How rows are reviewed, and what is lost by those who do not keep their word. */
interface ReviewNumbers {
    /** How long a committed row may stay unrevealed. */
    Parameter REVEAL_WINDOW = Parameter.of(20, "reveal-window", SECOND, YEAR, DAY, "milliseconds");

    /** How many validators review a row. */
    Parameter COMMITTEE = Parameter.of(21, "committee", 1, 64, 7, "validators");

    /** How many of them must reveal. */
    Parameter QUORUM = Parameter.of(22, "quorum", 1, 64, 4, "revealed votes");

    /** How long votes may be committed. */
    Parameter VOTE_WINDOW = Parameter.of(23, "vote-window", SECOND, YEAR, DAY, "milliseconds");

    /** How long committed votes may be revealed. */
    Parameter VOTE_REVEAL_WINDOW = Parameter.of(24, "vote-reveal-window", SECOND, YEAR, DAY, "milliseconds");

    /** How long an accepted row may be challenged before it is active. */
    Parameter CHALLENGE_WINDOW = Parameter.of(25, "challenge-window", SECOND, YEAR, 3 * DAY, "milliseconds");

    /** How many rounds a row gets until a quorum is reached. */
    Parameter MAX_ROUNDS = Parameter.of(26, "max-rounds", 1, 10, 3, "rounds");

    /** The part of a stake that a slash takes. */
    Parameter SLASH_FRACTION = Parameter.of(27, "slash-fraction", 0, 10_000, 5_000, "basis points");

    /** How long a slash waits for an appeal. */
    Parameter APPEAL_WINDOW = Parameter.of(28, "appeal-window", SECOND, YEAR, 3 * DAY, "milliseconds");

    /** The challenger's part of a slash; without one it goes to the commons. */
    Parameter SLASH_TO_CHALLENGER = Parameter.of(29, "slash-to-challenger", 0, 10_000, 5_000, "basis points");

    /** The Datanet's part of a slash; what is left of the whole is burned. */
    Parameter SLASH_TO_COMMONS = Parameter.of(30, "slash-to-commons", 0, 10_000, 3_000, "basis points");

    /** The least bond of a challenge. */
    Parameter CHALLENGE_BOND = Parameter.amount(31, "challenge-bond", Amount.open(5), "base units");

    /** The part of a lost bond that is burned; the rest goes to the row's author. */
    Parameter BOND_BURN = Parameter.of(32, "bond-burn", 0, 10_000, 5_000, "basis points");

    /** What a validator loses for a vote committed or owed and never revealed. */
    Parameter NON_REVEAL_PENALTY = Parameter.of(33, "non-reveal-penalty", 0, 10_000, 100, "basis points");

    /** The least stake of a validator. */
    Parameter VALIDATOR_STAKE = Parameter.amount(34, "validator-stake", Amount.open(100), "base units");

    /** How long an unbonding stake stays slashable; at least the challenge window. */
    Parameter UNBONDING = Parameter.of(35, "unbonding", SECOND, YEAR, 7 * DAY, "milliseconds");

    /** The part of a stake that is lost when a committed row is never revealed. */
    Parameter NO_REVEAL_LOSS = Parameter.of(36, "no-reveal-loss", 0, 10_000, 1_000, "basis points");

    /** All of them, in order of their keys. */
    List<Parameter> REVIEWS = List.of(
            REVEAL_WINDOW,
            COMMITTEE,
            QUORUM,
            VOTE_WINDOW,
            VOTE_REVEAL_WINDOW,
            CHALLENGE_WINDOW,
            MAX_ROUNDS,
            SLASH_FRACTION,
            APPEAL_WINDOW,
            SLASH_TO_CHALLENGER,
            SLASH_TO_COMMONS,
            CHALLENGE_BOND,
            BOND_BURN,
            NON_REVEAL_PENALTY,
            VALIDATOR_STAKE,
            UNBONDING,
            NO_REVEAL_LOSS);
}
