/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import org.openledger.core.rule.Ledger;
import org.openledger.governance.Parameters;

/** How the time of rewards is cut: epochs of one length, from the genesis on. */
final class RewardEpoch {
    private RewardEpoch() {}

    /** The epoch of a time, by these parameters; 0 for the first. */
    static long of(long time, Parameters parameters, Ledger ledger) {
        return Math.floorDiv(time - ledger.genesis().time(), parameters.number(Parameters.REWARD_EPOCH));
    }

    /** When the epoch of a time ends, by these parameters. */
    static long end(long time, Parameters parameters, Ledger ledger) {
        long length = parameters.number(Parameters.REWARD_EPOCH);
        return ledger.genesis().time() + (of(time, parameters, ledger) + 1) * length;
    }
}
