/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.Committed;
import org.openledger.datanet.DatanetEvent.Revealed;
import org.openledger.review.CheckVerdict;

/** How a row looks after each step of its life. */
final class Rows {
    private Rows() {}

    static Contribution committed(Committed event, long height) {
        return new Contribution(
                event.contribution(),
                event.datanet(),
                event.author(),
                event.stake(),
                event.commitment(),
                Optional.empty(),
                0,
                ContributionStatus.COMMITTED,
                List.of(),
                0,
                event.revealBy(),
                height);
    }

    static Contribution revealed(Contribution row, Revealed event) {
        return with(
                row,
                Optional.of(event.blob()),
                event.length(),
                ContributionStatus.REVEALED,
                row.verdicts(),
                row.round(),
                Agenda.NEVER);
    }

    static Contribution screened(Contribution row, List<CheckVerdict> verdicts) {
        return with(row, row.blob(), row.length(), ContributionStatus.SCREENED, verdicts, row.round(), Agenda.NEVER);
    }

    static Contribution drawn(Contribution row, int round, long revealBy) {
        ContributionStatus status =
                row.status() == ContributionStatus.SCREENED ? ContributionStatus.IN_REVIEW : row.status();
        return with(row, row.blob(), row.length(), status, row.verdicts(), round, revealBy);
    }

    static Contribution in(Contribution row, ContributionStatus status, long deadline) {
        return with(row, row.blob(), row.length(), status, row.verdicts(), row.round(), deadline);
    }

    private static Contribution with(
            Contribution row,
            Optional<Hash> blob,
            long length,
            ContributionStatus status,
            List<CheckVerdict> verdicts,
            int round,
            long deadline) {
        return new Contribution(
                row.id(),
                row.datanet(),
                row.author(),
                row.stake(),
                row.commitment(),
                blob,
                length,
                status,
                verdicts,
                round,
                deadline,
                row.committedAt());
    }
}
