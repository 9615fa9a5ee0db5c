/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import org.openledger.Event;
import org.openledger.OpenLedgerBug;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.SharesMinted;
import org.openledger.datanet.DatanetEvent.SharesTaken;
import org.openledger.datanet.DatanetEvent.StatusChanged;

/** Rows that are accepted make their authors owners; what turns out to be bad takes back what it gave, exactly. */
public final class ShareRules {
    private ShareRules() {}

    /** Mints when a row becomes active for the first time, takes back when it falls, and mints again when it is restored. */
    public static void react(Event event, Context context, Draft draft) {
        if (event instanceof StatusChanged changed) {
            boolean held = context.ledger().isMinted(changed.contribution());
            if (changed.status() == ContributionStatus.ACTIVE && !held) {
                mint(changed.contribution(), context, draft);
            } else if (held && hasFallen(changed.status())) {
                long shares = context.ledger().shareWorth(row(changed.contribution(), context));
                draft.add(new SharesTaken(changed.contribution(), shares));
            }
        }
    }

    /** Who withdraws or erases an own row keeps what it earned. */
    private static boolean hasFallen(ContributionStatus status) {
        return status == ContributionStatus.SLASHED
                || status == ContributionStatus.REJECTED
                || status == ContributionStatus.EXPIRED;
    }

    private static void mint(ContributionId id, Context context, Draft draft) {
        long shares = context.ledger().shareWorth(row(id, context));
        if (shares > 0) {
            draft.add(new SharesMinted(id, shares));
        }
    }

    private static Contribution row(ContributionId id, Context context) {
        return context.ledger()
                .contribution(id)
                .orElseThrow(() -> new OpenLedgerBug(id + " changed its state and is not there"));
    }
}
