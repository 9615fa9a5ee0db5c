/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;

/** How much one account may bring into one Datanet in an epoch. */
final class QuotaRules {
    private QuotaRules() {}

    /** Says no to a row beyond the quota. */
    static void requireRow(DatanetId datanet, Context context) {
        require(
                1 + context.ledger().rowsUsed(datanet, context.account(), context.time()),
                context.parameters().number(Parameters.QUOTA_ROWS),
                "rows",
                datanet);
    }

    /** Says no to bytes beyond the quota; the row may still be revealed in the next epoch. */
    static void requireBytes(DatanetId datanet, long length, Context context) {
        require(
                length + context.ledger().bytesUsed(datanet, context.account(), context.time()),
                context.parameters().number(Parameters.QUOTA_BYTES),
                "bytes",
                datanet);
    }

    private static void require(long used, long most, String what, DatanetId datanet) {
        if (used > most) {
            throw Refused.because(
                    Code.LIMIT_EXCEEDED, datanet, used + " " + what + " in one epoch: give at most " + most);
        }
    }
}
