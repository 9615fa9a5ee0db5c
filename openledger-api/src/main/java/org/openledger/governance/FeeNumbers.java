/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.DAY;
import static org.openledger.governance.Parameter.MINUTE;
import static org.openledger.governance.Parameter.SECOND;

import java.util.List;
import org.openledger.token.Amount;

/** What an answer costs, and how its fee is divided. */
interface FeeNumbers {
    /** The platform's part of a fee, in basis points. The six parts sum to 10,000. */
    Parameter SPLIT_PLATFORM = Parameter.of(1, "split-platform", 0, 10_000, 500, "basis points");

    /** The serving node's part of a fee. */
    Parameter SPLIT_NODE = Parameter.of(2, "split-node", 0, 10_000, 1_500, "basis points");

    /** The model owner's part of a fee. */
    Parameter SPLIT_MODEL = Parameter.of(3, "split-model", 0, 10_000, 2_000, "basis points");

    /** The stakers' part of a fee. */
    Parameter SPLIT_STAKERS = Parameter.of(4, "split-stakers", 0, 10_000, 1_000, "basis points");

    /** The validators' part of a fee. */
    Parameter SPLIT_VALIDATORS = Parameter.of(5, "split-validators", 0, 10_000, 500, "basis points");

    /** The contributors' part of a fee. */
    Parameter SPLIT_CONTRIBUTORS = Parameter.of(6, "split-contributors", 0, 10_000, 4_500, "basis points");

    /** The price of 1,000 prompt tokens. */
    Parameter PRICE_INPUT = Parameter.amount(10, "price-input", Amount.open("0.1"), "base units per 1,000 tokens");

    /** The price of 1,000 output tokens. */
    Parameter PRICE_OUTPUT = Parameter.amount(11, "price-output", Amount.open(1), "base units per 1,000 tokens");

    /** The platform fee of each answer. */
    Parameter PRICE_PLATFORM = Parameter.amount(12, "price-platform", Amount.open("0.001"), "base units per answer");

    /** The price of one unit of gas. */
    Parameter GAS_PRICE = Parameter.amount(13, "gas-price", Amount.ZERO, "base units per gas");

    /** How long a request may stay open. */
    Parameter ANSWER_WINDOW = Parameter.of(14, "answer-window", SECOND, DAY, 10 * MINUTE, "milliseconds");

    /** All of them, in order of their keys. */
    List<Parameter> FEES = List.of(
            SPLIT_PLATFORM,
            SPLIT_NODE,
            SPLIT_MODEL,
            SPLIT_STAKERS,
            SPLIT_VALIDATORS,
            SPLIT_CONTRIBUTORS,
            PRICE_INPUT,
            PRICE_OUTPUT,
            PRICE_PLATFORM,
            GAS_PRICE,
            ANSWER_WINDOW);
}
