/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openledger.LedgerView;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.Role;
import org.openledger.datanet.RowCard;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.VersionDiff;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;

/** Passes on what is asked of Datanets and their rows. */
interface AskedDatanets extends Asked {
    @Override
    default Optional<Datanet> datanet(DatanetId id) {
        return ask(state -> state.datanet(id));
    }

    @Override
    default long datanets() {
        return ask(LedgerView::datanets);
    }

    @Override
    default Set<Role> roles(DatanetId datanet, AccountId account) {
        return ask(state -> state.roles(datanet, account));
    }

    @Override
    default Optional<Contribution> contribution(ContributionId id) {
        return ask(state -> state.contribution(id));
    }

    @Override
    default long contributions() {
        return ask(LedgerView::contributions);
    }

    @Override
    default List<Contribution> contributions(DatanetId datanet) {
        return ask(state -> state.contributions(datanet));
    }

    @Override
    default Optional<DatasetVersion> version(DatanetId datanet, int number) {
        return ask(state -> state.version(datanet, number));
    }

    @Override
    default List<ContributionId> rows(DatasetVersion version) {
        return ask(state -> state.rows(version));
    }

    @Override
    default Optional<VersionDiff> diff(DatanetId datanet, int from, int to) {
        return ask(state -> state.diff(datanet, from, to));
    }

    @Override
    default Optional<QualityProfile> profile(DatanetId datanet, int version) {
        return ask(state -> state.profile(datanet, version));
    }

    @Override
    default Optional<RowCard> row(ContributionId id) {
        return ask(state -> state.row(id));
    }

    @Override
    default long shares(DatanetId datanet) {
        return ask(state -> state.shares(datanet));
    }

    @Override
    default long shares(DatanetId datanet, AccountId account) {
        return ask(state -> state.shares(datanet, account));
    }

    @Override
    default Optional<ChangeProposal> change(ChangeId id) {
        return ask(state -> state.change(id));
    }

    @Override
    default long changes() {
        return ask(LedgerView::changes);
    }

    @Override
    default List<ChangeProposal> openChanges(DatanetId datanet) {
        return ask(state -> state.openChanges(datanet));
    }

    @Override
    default Optional<UsageRights> rights(ContributionId id) {
        return ask(state -> state.rights(id));
    }

    @Override
    default List<ContributionId> trainedOnWithdrawn(ModelId model) {
        return ask(state -> state.trainedOnWithdrawn(model));
    }

    @Override
    default Optional<Derivation> derivation(ContributionId id) {
        return ask(state -> state.derivation(id));
    }
}
