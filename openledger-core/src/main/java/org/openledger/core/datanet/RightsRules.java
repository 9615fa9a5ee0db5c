/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.DatanetCommand.Restrict;
import org.openledger.datanet.DatanetEvent.Restricted;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;

/** What may be done with rows, and how their authors keep control. */
public final class RightsRules {
    private RightsRules() {}

    /** The author narrows the rights to an own row; nothing widens them again. */
    public static void restrict(Restrict command, Context context, Draft draft) {
        Contribution row = ContributionRules.own(command.contribution(), context);
        ContributionRules.requireStatus(row, !row.status().isFinal(), "give one that stands");
        UsageRights now = rights(row, context);
        if (!command.rights().isWithin(now)) {
            throw Refused.because(Code.OUTSIDE_RIGHTS, row.id(), "it would widen " + now + ": narrow them");
        }
        draft.add(new Restricted(row.id(), command.rights()));
    }

    /** Says no unless models may be tuned now, for its use, on every row of a version. */
    public static void requireTrainable(DatasetVersion version, Context context) {
        Use use = context.ledger().use(version);
        UsageRights terms = terms(version, context);
        if (!terms.training()) {
            throw Refused.because(Code.NOT_PERMITTED, version.datanet(), "its terms allow no training on its rows");
        }
        if (!terms.allow(use, context.time())) {
            throw Refused.because(
                    Code.OUTSIDE_RIGHTS, version.datanet(), "its terms allow " + terms + ", the version is for " + use);
        }
        context.ledger().lapsed(version, context.time()).ifPresent(row -> {
            throw Refused.because(
                    Code.OUTSIDE_RIGHTS,
                    row,
                    "version " + version.number() + " has it, and it may not be used any more: publish a new version");
        });
    }

    private static UsageRights rights(Contribution row, Context context) {
        return context.ledger().rights(row.id()).orElseThrow(() -> new OpenLedgerBug(row.id() + " has no rights"));
    }

    private static UsageRights terms(DatasetVersion version, Context context) {
        return DatanetRules.datanet(version.datanet(), context).terms().rights();
    }
}
