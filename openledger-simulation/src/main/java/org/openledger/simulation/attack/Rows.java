/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.util.ArrayList;
import java.util.List;
import org.openledger.datanet.Content;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/** What several attacks do with rows. */
final class Rows {
    private Rows() {}

    static void join(Turn turn) {
        if (turn.epoch() == 0) {
            turn.actor().datanets().join(turn.datanet());
        }
    }

    static boolean affords(Turn turn, Amount amount) {
        return turn.balance().compareTo(amount) >= 0;
    }

    /** Contributes a row if the money is there. */
    static void put(Turn turn, Content content, Amount stake) {
        if (affords(turn, stake)) {
            turn.contribute(content, stake);
        }
    }

    /** The rows of others, of the epoch before, that were good enough. */
    static List<Contribution> worthCopying(Turn turn) {
        List<Contribution> rows = new ArrayList<>();
        for (ContributionId id : turn.newRows()) {
            turn.view()
                    .contribution(id)
                    .filter(row -> row.blob().isPresent()
                            && !turn.isMate(row.author())
                            && row.status() != ContributionStatus.SLASHED
                            && row.status() != ContributionStatus.REJECTED)
                    .ifPresent(rows::add);
        }
        return rows;
    }
}
