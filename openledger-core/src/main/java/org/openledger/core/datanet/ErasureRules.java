/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand.Erase;
import org.openledger.datanet.DatanetCommand.RecordErasure;
import org.openledger.datanet.DatanetEvent.Erased;
import org.openledger.datanet.DatanetEvent.StatusChanged;

/** How a row's content leaves for ever, in two leaves: its author asks, the operator records that it is done. */
public final class ErasureRules {
    private ErasureRules() {}

    /** The author asks; nobody escapes a review or a challenge by it, so a row under either stays until its end. */
    public static void erase(Erase command, Context context, Draft draft) {
        Contribution row = ContributionRules.own(command.contribution(), context);
        boolean standing = row.status() == ContributionStatus.ACCEPTED || row.status() == ContributionStatus.ACTIVE;
        boolean ended = row.status().isFinal() && row.blob().isPresent();
        boolean erased = row.status() == ContributionStatus.ERASING || row.status() == ContributionStatus.ERASED;
        ContributionRules.requireStatus(
                row, (standing || ended) && !erased, "give a revealed one that is not under review or challenged");
        if (standing) {
            ContributionRules.end(row, ContributionStatus.ERASING, draft);
        } else {
            draft.add(new StatusChanged(row.id(), ContributionStatus.ERASING, Agenda.NEVER));
        }
    }

    /** The operator records what was done to erase a row that its author asked to erase. */
    public static void record(RecordErasure command, Context context, Draft draft) {
        Contribution row = ContributionRules.row(command.contribution(), context);
        ContributionRules.requireStatus(row, row.status() == ContributionStatus.ERASING, "give an ERASING one");
        draft.add(new StatusChanged(row.id(), ContributionStatus.ERASED, Agenda.NEVER));
        draft.add(new Erased(row.id(), command.purges()));
    }
}
