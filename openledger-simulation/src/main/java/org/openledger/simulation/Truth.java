/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openledger.datanet.ContributionId;

/** What the experiment knows and nobody in it does: how good each row is, and whose idea it was. */
final class Truth {
    private final List<@Nullable LabRow> rows = new ArrayList<>();
    private final Map<Long, Long> firstOfIdea = new HashMap<>();
    private int epoch;

    void epoch(int now) {
        epoch = now;
    }

    /** Learns of a row; its idea belongs to the earliest row that has it. */
    void learn(ContributionId id, LabRow row) {
        int place = Math.toIntExact(id.ordinal());
        while (rows.size() <= place) {
            rows.add(null);
        }
        rows.set(place, row);
        firstOfIdea.merge(row.idea(), id.ordinal(), Math::min);
    }

    Optional<LabRow> row(ContributionId id) {
        return id.ordinal() < rows.size()
                ? Optional.ofNullable(rows.get(Math.toIntExact(id.ordinal())))
                : Optional.empty();
    }

    /** How good a row is now; a row that nobody knows is worth nothing. */
    int worth(ContributionId id) {
        return row(id).map(row -> row.worthIn(epoch)).orElse(0);
    }

    /** What a row does to an answer now, in percent: one that woke does as much harm as it did good. */
    int effect(ContributionId id) {
        return row(id).map(row -> row.effectIn(epoch)).orElse(0);
    }

    /** How good a row looks now. */
    int looks(ContributionId id) {
        return row(id).map(row -> row.looksIn(epoch)).orElse(0);
    }

    /** Whether another row had the idea before. */
    boolean isCopy(ContributionId id) {
        return row(id).filter(row -> firstOfIdea.getOrDefault(row.idea(), id.ordinal()) < id.ordinal())
                .isPresent();
    }

    /** The earliest row with the same idea, before this one. */
    Optional<ContributionId> original(LabRow row, ContributionId id) {
        return Optional.ofNullable(firstOfIdea.get(row.idea()))
                .filter(first -> first < id.ordinal())
                .map(ContributionId::new);
    }
}
