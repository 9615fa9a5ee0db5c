/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.Optional;
import java.util.OptionalLong;
import org.openledger.OpenLedgerException;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.core.content.Profiling;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.QualityProfile;
import org.openledger.governance.Parameters;

/** How good versions are: counted off their rows, and put on record by the operator. Thread-safe. */
public final class Profiles {

    private final Desk desk;
    private final Turns<DatasetVersion> turns = new Turns<>();

    Profiles(Desk desk) {
        this.desk = desk;
    }

    /**
     * The profile of a published version: that on record, or counted and put on record now.
     *
     * @throws RefusedException if there is no such version
     */
    public QualityProfile profile(DatanetId datanet, int number) {
        DatasetVersion version = desk.ask(state -> state.version(datanet, number))
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Code.NOT_FOUND, datanet.toString(), "version " + number + " is not published")));
        return turns.take(version, () -> {
            Optional<QualityProfile> known = desk.ask(state -> state.profile(datanet, number));
            return known.orElseGet(() -> {
                QualityProfile counted =
                        count(version, desk.ask(state -> state.parameters().number(Parameters.STALE_AFTER)));
                desk.operator(new DatanetCommand.RecordProfile(datanet, number, counted));
                return counted;
            });
        });
    }

    /** Counts a version's rows, whatever is on record: what verifies a record. */
    public QualityProfile count(DatasetVersion version, long staleAfter) {
        ContentKind kind = desk.ask(state -> state.datanet(version.datanet()))
                .orElseThrow()
                .terms()
                .kind();
        Profiling profiling = new Profiling(kind, time(published(version)), staleAfter);
        for (ContributionId id : desk.ask(state -> state.rows(version))) {
            Contribution row = desk.ask(state -> state.contribution(id)).orElseThrow();
            Optional<Content> content = desk.rows().content(row);
            profiling.add(row, time(row.committedAt()), desk.ask(state -> state.derivation(id)), content);
        }
        return profiling.profile();
    }

    private long published(DatasetVersion version) {
        OptionalLong height = desk.index().version(version);
        return height.orElseThrow(() -> new OpenLedgerException(
                "VERSION_NOT_PROVEN", version + " is not under a checkpoint yet: ask again after the next one"));
    }

    private long time(long height) {
        return desk.receipt(height).time();
    }
}
