/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.DAY;
import static org.openledger.governance.Parameter.SECOND;
import static org.openledger.governance.Parameter.YEAR;

import java.util.List;

/** How reputation follows from outcomes, and how validators are paid. */
interface ReputationNumbers {
    /** How long an epoch of reputation is: from one to the next, what was noted counts less. */
    Parameter REPUTATION_EPOCH = Parameter.of(70, "reputation-epoch", SECOND, YEAR, 7 * DAY, "milliseconds");

    /** The part of an outcome that still counts an epoch later. */
    Parameter REPUTATION_KEPT = Parameter.of(71, "reputation-kept", 0, 1_000_000, 970_000, "millionths per epoch");

    /** The least bound with which a validator's stake is weighed: newcomers have it. */
    Parameter REPUTATION_FLOOR = Parameter.of(72, "reputation-floor", 1, 1_000_000, 50_000, "millionths");

    /** How much a row of a newcomer weighs in an answer's reward. */
    Parameter MULTIPLIER_LEAST = Parameter.of(73, "multiplier-least", 1, 1_000_000, 1_000_000, "millionths");

    /** How much a row of the best author weighs. */
    Parameter MULTIPLIER_MOST = Parameter.of(74, "multiplier-most", 1_000_000, 10_000_000, 1_500_000, "millionths");

    /** How good it is that an own row became active. */
    Parameter ACTIVE_GOOD = Parameter.of(75, "active-good", 0, 1_000_000_000, 1_000_000, "millionths of an outcome");

    /** How bad it is that an own row was slashed. */
    Parameter SLASHED_BAD = Parameter.of(76, "slashed-bad", 0, 1_000_000_000, 5_000_000, "millionths of an outcome");

    /** How bad it is that an own row was rejected. */
    Parameter REJECTED_BAD = Parameter.of(77, "rejected-bad", 0, 1_000_000_000, 200_000, "millionths of an outcome");

    /** How bad it is to have voted for a row that was slashed later. */
    Parameter APPROVED_BAD = Parameter.of(78, "approved-bad", 0, 1_000_000_000, 2_000_000, "millionths of an outcome");

    /** How good a right vote is where the answer was known. */
    Parameter GOLD_GOOD = Parameter.of(79, "gold-good", 0, 1_000_000_000, 1_000_000, "millionths of an outcome");

    /** How bad a wrong one is. */
    Parameter GOLD_BAD = Parameter.of(80, "gold-bad", 0, 1_000_000_000, 3_000_000, "millionths of an outcome");

    /** The points that a right vote earns where the answer was known, and a wrong one loses. */
    Parameter GOLD_POINTS = Parameter.of(81, "gold-points", 0, 100_000_000, 1_000_000, "millionths of a point");

    /** How many known answers an account may have committed to and not shown. */
    Parameter GOLD_MOST = Parameter.of(82, "gold-most", 0, 10_000, 100, "commitments");

    /** How many votes a validator must have cast in a domain before they are compared with a peer's. */
    Parameter PEER_LEAST = Parameter.of(83, "peer-least", 1, 64, 8, "votes");

    /** How long a pay epoch of validators is. */
    Parameter VALIDATOR_EPOCH = Parameter.of(84, "validator-epoch", SECOND, YEAR, 7 * DAY, "milliseconds");

    /** How many pay epochs later a validator's pay must be drawn. */
    Parameter VALIDATION_EXPIRY = Parameter.of(85, "validation-expiry", 1, 100, 26, "pay epochs");

    /** The part of the validators' part of a fee that goes to those who had voted for its rows. */
    Parameter VALIDATION_DELAYED = Parameter.of(86, "validation-delayed", 0, 10_000, 3_000, "basis points");

    /** All of them, in order of their keys: 70 to 89. */
    List<Parameter> REPUTATIONS = List.of(
            REPUTATION_EPOCH,
            REPUTATION_KEPT,
            REPUTATION_FLOOR,
            MULTIPLIER_LEAST,
            MULTIPLIER_MOST,
            ACTIVE_GOOD,
            SLASHED_BAD,
            REJECTED_BAD,
            APPROVED_BAD,
            GOLD_GOOD,
            GOLD_BAD,
            GOLD_POINTS,
            GOLD_MOST,
            PEER_LEAST,
            VALIDATOR_EPOCH,
            VALIDATION_EXPIRY,
            VALIDATION_DELAYED);
}
