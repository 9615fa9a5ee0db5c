/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.DAY;
import static org.openledger.governance.Parameter.SECOND;
import static org.openledger.governance.Parameter.YEAR;

import java.util.List;

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

    /** All of them, in order of their keys: 120 to 149. */
    List<Parameter> TOKENS = List.of(LOCK_CAP, LOCK_BASE, ROYALTY_PARENTS, ROYALTY_DEPTH, ROYALTY_ANCESTORS);
}
