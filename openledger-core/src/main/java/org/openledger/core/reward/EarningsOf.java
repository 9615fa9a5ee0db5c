/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import org.openledger.core.rule.Ledger;
import org.openledger.core.rule.RowStanding;
import org.openledger.governance.Parameters;
import org.openledger.reward.Earnings;

/** What people may read of a row's standing. */
public final class EarningsOf {
    private EarningsOf() {}

    /** The row's history in numbers, at the time of the newest leaf. */
    public static Earnings row(RowStanding row, Ledger ledger) {
        Parameters parameters = ledger.parameters();
        long epoch = RewardEpoch.of(ledger.time(), parameters, ledger);
        return new Earnings(
                row.answers(),
                row.ppm(),
                row.amount(),
                row.bonus(),
                row.feedbackPpm(epoch, parameters.number(Parameters.FEEDBACK_LEAST)));
    }
}
