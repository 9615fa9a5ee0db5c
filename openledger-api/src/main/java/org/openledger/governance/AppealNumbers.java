/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.openledger.governance.Parameter.DAY;
import static org.openledger.governance.Parameter.SECOND;
import static org.openledger.governance.Parameter.YEAR;

import java.util.List;
import org.openledger.token.Amount;

/** How decisions about rows are appealed, and how experts are asked. */
interface AppealNumbers {
    /** The least bond of an appeal. */
    Parameter APPEAL_BOND = Parameter.amount(50, "appeal-bond", Amount.open(10), "base units");

    /** How many validators decide an appeal. */
    Parameter APPEAL_COMMITTEE = Parameter.of(51, "appeal-committee", 1, 64, 21, "validators");

    /** How many of them must reveal. */
    Parameter APPEAL_QUORUM = Parameter.of(52, "appeal-quorum", 1, 64, 11, "revealed votes");

    /** How many affiliates one account may declare, or have on record in one Datanet. */
    Parameter AFFILIATES = Parameter.of(53, "affiliates", 1, 64, 16, "accounts");

    /** How long an expert has to answer a claimed row. */
    Parameter EXPERT_WINDOW = Parameter.of(54, "expert-window", SECOND, YEAR, 2 * DAY, "milliseconds");

    /** How long a row waits for its experts before it expires. */
    Parameter EXPERT_WAIT = Parameter.of(55, "expert-wait", SECOND, YEAR, 14 * DAY, "milliseconds");

    /** All of them, in order of their keys: 50 to 69. */
    List<Parameter> APPEALS =
            List.of(APPEAL_BOND, APPEAL_COMMITTEE, APPEAL_QUORUM, AFFILIATES, EXPERT_WINDOW, EXPERT_WAIT);
}
