/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.DAY;
import static org.openledger.governance.Parameter.SECOND;
import static org.openledger.governance.Parameter.YEAR;

import java.util.List;
import org.openledger.token.Amount;

/** How stakes earn, how models pay their ancestors, and how keys are recovered. */
interface TokenNumbers {
    /** The longest lock that adds weight to a HOLDING stake. */
    Parameter LOCK_CAP = Parameter.of(120, "lock-cap", SECOND, 10 * YEAR, 4 * YEAR, "milliseconds");

    /** What every HOLDING stake weighs beside its lock, as if it were locked that much longer. */
    Parameter LOCK_BASE = Parameter.of(121, "lock-base", 0, YEAR, 30 * DAY, "milliseconds");

    /** How many models a model may be made of. */
    Parameter ROYALTY_PARENTS = Parameter.of(122, "royalty-parents", 0, 16, 8, "models");

    /** How many generations of models may stand above a model. */
    Parameter ROYALTY_DEPTH = Parameter.of(123, "royalty-depth", 0, 64, 16, "generations");

    /** How many ancestors a model may have, each counted once. */
    Parameter ROYALTY_ANCESTORS = Parameter.of(124, "royalty-ancestors", 0, 64, 32, "models");

    /** How long an account's old key can stop a change of keys that the account asked for. */
    Parameter ROTATION_DELAY = Parameter.of(125, "rotation-delay", SECOND, YEAR, 2 * DAY, "milliseconds");

    /** How long an account's key can stop a change of keys that its guardians asked for. */
    Parameter RECOVERY_DELAY = Parameter.of(126, "recovery-delay", SECOND, YEAR, 7 * DAY, "milliseconds");

    /** The price of an optimiser step. */
    Parameter PRICE_STEP = Parameter.amount(127, "price-step", Amount.open("0.001"), "base units per step");

    /** The price of a training token. */
    Parameter PRICE_TRAINING_TOKEN =
            Parameter.amount(128, "price-training-token", Amount.open("0.000001"), "base units per token");

    /** What the owners of the data get on top of the price of the work, as a part of it. */
    Parameter JOB_DATA_PART = Parameter.of(129, "job-data-part", 0, 10_000, 2_000, "basis points");

    /** How long work of a job may be metered. */
    Parameter JOB_WINDOW = Parameter.of(130, "job-window", SECOND, YEAR, 30 * DAY, "milliseconds");

    /** All of them, in order of their keys: 120 to 149. */
    List<Parameter> TOKENS = List.of(
            LOCK_CAP,
            LOCK_BASE,
            ROYALTY_PARENTS,
            ROYALTY_DEPTH,
            ROYALTY_ANCESTORS,
            ROTATION_DELAY,
            RECOVERY_DELAY,
            PRICE_STEP,
            PRICE_TRAINING_TOKEN,
            JOB_DATA_PART,
            JOB_WINDOW);
}
