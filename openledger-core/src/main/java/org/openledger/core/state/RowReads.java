/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.RowCard;
import org.openledger.datanet.UsageRights;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;

/** What is read of rows: what they are, of what they were made, what they may be used for. */
interface RowReads extends OverRooms {
    @Override
    default Hash manifest(List<ContributionId> rows) {
        return rooms().rows.manifest(rows);
    }

    @Override
    default Optional<RowCard> row(ContributionId id) {
        return contribution(id)
                .map(row -> new RowCard(
                        row,
                        datanet(row.datanet()).orElseThrow().terms().kind(),
                        row.author(),
                        rights(id).orElseThrow(),
                        derivation(id),
                        isMinted(id) ? shareWorth(row) : 0,
                        rooms().uses.uses(id)));
    }

    @Override
    default boolean isMinted(ContributionId row) {
        return rooms().shares.isMinted(row);
    }

    @Override
    default long shareWorth(Contribution row) {
        return rooms().shares.worth(row);
    }

    @Override
    default Optional<UsageRights> rights(ContributionId id) {
        return rooms().rows.row(id).map(row -> {
            UsageRights terms = datanet(row.datanet()).orElseThrow().terms().rights();
            return rooms().rights
                    .restriction(id)
                    .filter(own -> !terms.isWithin(own))
                    .orElse(terms);
        });
    }

    @Override
    default List<ContributionId> trainedOnWithdrawn(ModelId model) {
        return model(model).map(ModelVersion::data).map(rooms().datanets::ended).orElse(List.of()).stream()
                .filter(row -> contribution(row).orElseThrow().status() != ContributionStatus.SLASHED)
                .toList();
    }

    @Override
    default Optional<Contribution> contribution(ContributionId id) {
        return rooms().rows.row(id);
    }

    @Override
    default long contributions() {
        return rooms().rows.count();
    }

    @Override
    default List<Contribution> contributions(DatanetId datanet) {
        return rooms().rows.of(datanet);
    }

    @Override
    default Optional<Derivation> derivation(ContributionId id) {
        return rooms().derivations.derivation(id);
    }

    @Override
    default int derivationDepth(ContributionId row) {
        return rooms().derivations.depth(row);
    }

    @Override
    default boolean isKnown(Hash blob) {
        return rooms().rows.isKnown(blob);
    }
}
