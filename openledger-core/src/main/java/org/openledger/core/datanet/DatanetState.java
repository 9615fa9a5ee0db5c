/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openledger.Event;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetEvent.Created;
import org.openledger.datanet.DatanetEvent.RolesSet;
import org.openledger.datanet.DatanetEvent.TermsRevised;
import org.openledger.datanet.DatanetEvent.VersionPublished;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Role;
import org.openledger.party.AccountId;

/** Every Datanet, its members and its versions. How many rows are active is counted when a Datanet is read. */
public final class DatanetState implements Room {
    private static final AccountId FIRST_ACCOUNT = AccountId.of(new byte[32]);

    private final OrdinalTable<Datanet> datanets = new OrdinalTable<>(20, DatanetCodecs.DATANET);
    private final KeyedTable<Membership, Set<Role>> roles = new KeyedTable<>(21, Membership.CODEC, DatanetCodecs.ROLES);
    private final KeyedTable<VersionId, FrozenRows> versions = new KeyedTable<>(22, VersionId.CODEC, FrozenRows.CODEC);
    private final ContributionState rows;

    /** No Datanets yet, and these rows. */
    public DatanetState(ContributionState rows) {
        this.rows = rows;
    }

    @Override
    public List<Table> tables() {
        return List.of(datanets, roles, versions);
    }

    /** Finds a Datanet. */
    public Optional<Datanet> datanet(DatanetId id) {
        return datanets.find(id.ordinal()).map(found -> with(found, found.terms(), found.members(), found.latest()));
    }

    /** How many Datanets there are. */
    public long count() {
        return datanets.size();
    }

    /** An account's roles; none if it is not a member. */
    public Set<Role> roles(DatanetId datanet, AccountId account) {
        return roles.find(new Membership(datanet, account)).orElse(Set.of());
    }

    /** How many owners a Datanet has. */
    public int owners(DatanetId datanet) {
        int owners = 0;
        for (Membership member : roles.keysFrom(new Membership(datanet, FIRST_ACCOUNT))) {
            if (!member.datanet().equals(datanet)) {
                break;
            }
            owners += roles(datanet, member.account()).contains(Role.OWNER) ? 1 : 0;
        }
        return owners;
    }

    /** A published version. */
    public Optional<DatasetVersion> version(DatanetId datanet, int number) {
        return versions.find(new VersionId(datanet, number)).map(FrozenRows::version);
    }

    /** Which rows are part of a version; none if there is no such version. */
    public Predicate<Contribution> membersOf(DatasetVersion version) {
        BitSet positions = versions.find(new VersionId(version.datanet(), version.number()))
                .map(FrozenRows::positions)
                .orElseGet(BitSet::new);
        return row -> row.datanet().equals(version.datanet()) && rows.isAt(positions, row);
    }

    /** The rows of a version in order of their ids; none if there is no such version. */
    public List<ContributionId> rows(DatasetVersion version) {
        return versions.find(new VersionId(version.datanet(), version.number()))
                .map(frozen -> rows.at(frozen.positions(), version.datanet()))
                .orElse(List.of());
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Created e) {
            put(new Datanet(e.datanet(), e.terms(), e.founder(), 0, 0, Optional.empty()));
        } else if (event instanceof RolesSet e) {
            setRoles(e);
        } else if (event instanceof TermsRevised e) {
            Datanet datanet = get(e.datanet());
            put(with(datanet, e.terms(), datanet.members(), datanet.latest()));
        } else if (event instanceof VersionPublished e) {
            publish(e.version());
        }
    }

    private void setRoles(RolesSet event) {
        Membership member = new Membership(event.datanet(), event.account());
        int before = roles.has(member) ? 1 : 0;
        int after = event.roles().isEmpty() ? 0 : 1;
        if (after == 1) {
            roles.put(member, event.roles());
        } else {
            roles.remove(member);
        }
        Datanet datanet = get(event.datanet());
        put(with(datanet, datanet.terms(), datanet.members() - before + after, datanet.latest()));
    }

    private void publish(DatasetVersion version) {
        DatanetId id = version.datanet();
        versions.put(new VersionId(id, version.number()), FrozenRows.of(version, rows.active(id)));
        Datanet datanet = get(id);
        put(with(datanet, datanet.terms(), datanet.members(), Optional.of(version)));
    }

    private Datanet get(DatanetId id) {
        return datanets.get(id.ordinal());
    }

    private void put(Datanet datanet) {
        datanets.put(datanet.id().ordinal(), datanet);
    }

    private Datanet with(Datanet datanet, DatanetTerms terms, int members, Optional<DatasetVersion> latest) {
        return new Datanet(datanet.id(), terms, datanet.founder(), members, rows.countActive(datanet.id()), latest);
    }
}
