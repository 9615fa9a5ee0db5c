/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openledger.Receipt;
import org.openledger.audit.Hash;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.Purge;

/**
 * What follows when an author has a row erased: its content leaves every store, and the operator records which.
 *
 * <p>The key goes first, so that whatever stops the rest, nobody opens the row any more; what a crash interrupted is finished at the next opening. Thread-safe.
 */
public final class Erasures {

    private final Desk desk;
    private final Turns<ContributionId> turns = new Turns<>();

    Erasures(Desk desk) {
        this.desk = desk;
    }

    /**
     * Erases a row whose author asked for it.
     *
     * @return the receipt of the record; nothing if it is on record already
     */
    public Optional<Receipt> finish(ContributionId id) {
        return turns.take(id, () -> {
            Contribution row = desk.ask(state -> state.contribution(id)).orElseThrow();
            if (row.status() != ContributionStatus.ERASING) {
                return Optional.empty();
            }
            return Optional.of(desk.operator(new DatanetCommand.RecordErasure(id, purge(row))));
        });
    }

    /** Finishes what a crash interrupted. */
    void resume() {
        desk.ask(state -> state.erasing()).forEach(this::finish);
    }

    private Set<Purge> purge(Contribution row) {
        EnumSet<Purge> purges = EnumSet.of(Purge.CHECKS_FORGOTTEN, Purge.MODELS_DROPPED);
        row.blob().ifPresent(blob -> purges.addAll(purge(blob)));
        desk.screenings().forget(row.datanet());
        desk.artefacts().forget();
        return purges;
    }

    private Set<Purge> purge(Hash blob) {
        boolean destroyed = desk.blobs().erase(blob);
        desk.blobs().delete(blob);
        return destroyed ? EnumSet.of(Purge.KEY_DESTROYED, Purge.BLOB_DELETED) : EnumSet.of(Purge.BLOB_DELETED);
    }
}
