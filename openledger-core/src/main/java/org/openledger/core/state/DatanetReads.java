/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.Role;
import org.openledger.datanet.Use;
import org.openledger.datanet.VersionDiff;
import org.openledger.party.AccountId;

/** What is read of Datanets: their members, versions, shares, proposals and quotas. */
interface DatanetReads extends OverRooms {
    @Override
    default Optional<Datanet> datanet(DatanetId id) {
        return rooms().datanets.datanet(id);
    }

    @Override
    default long datanets() {
        return rooms().datanets.count();
    }

    @Override
    default Set<Role> roles(DatanetId datanet, AccountId account) {
        return rooms().datanets.roles(datanet, account);
    }

    @Override
    default int owners(DatanetId datanet) {
        return rooms().datanets.owners(datanet);
    }

    @Override
    default List<ContributionId> fitting(DatanetId datanet, Use use, long time) {
        return rooms().datanets.fitting(datanet, use, time);
    }

    @Override
    default Use use(DatasetVersion version) {
        return rooms().datanets.use(version);
    }

    @Override
    default Optional<ContributionId> lapsed(DatasetVersion version, long time) {
        return rooms().datanets.lapsed(version, time);
    }

    @Override
    default List<ContributionId> rows(DatasetVersion version) {
        return rooms().datanets.rows(version);
    }

    @Override
    default Optional<VersionDiff> diff(DatanetId datanet, int from, int to) {
        return rooms().datanets.diff(datanet, from, to);
    }

    @Override
    default Optional<QualityProfile> profile(DatanetId datanet, int version) {
        return rooms().profiles.profile(datanet, version);
    }

    @Override
    default long shares(DatanetId datanet) {
        return rooms().shares.total(datanet);
    }

    @Override
    default long shares(DatanetId datanet, AccountId account) {
        return rooms().shares.held(datanet, account);
    }

    @Override
    default long sharesBefore(DatanetId datanet, AccountId account, long height) {
        return rooms().shares.heldBefore(datanet, account, height);
    }

    @Override
    default Optional<ChangeProposal> change(ChangeId id) {
        return rooms().changes.change(id);
    }

    @Override
    default long changes() {
        return rooms().changes.count();
    }

    @Override
    default List<ChangeProposal> openChanges(DatanetId datanet) {
        return rooms().changes.open(datanet);
    }

    @Override
    default boolean hasVoted(ChangeId change, AccountId account) {
        return rooms().changes.hasVoted(change, account);
    }

    @Override
    default long rowsUsed(DatanetId datanet, AccountId account, long time) {
        return rooms().quotas.rows(datanet, account, time);
    }

    @Override
    default long bytesUsed(DatanetId datanet, AccountId account, long time) {
        return rooms().quotas.bytes(datanet, account, time);
    }

    @Override
    default Optional<DatasetVersion> version(DatanetId datanet, int number) {
        return rooms().datanets.version(datanet, number);
    }

    @Override
    default Predicate<Contribution> membersOf(DatasetVersion version) {
        return rooms().datanets.membersOf(version);
    }
}
