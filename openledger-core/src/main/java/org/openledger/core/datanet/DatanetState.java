/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.openledger.datanet.Use;
import org.openledger.datanet.VersionDiff;
import org.openledger.party.AccountId;

/** Every Datanet, its members and its versions. How many rows are active is counted when a Datanet is read. */
public final class DatanetState implements Room {
    private static final AccountId FIRST_ACCOUNT = AccountId.of(new byte[32]);

    private final OrdinalTable<Datanet> datanets = new OrdinalTable<>(20, DatanetCodecs.DATANET);
    private final KeyedTable<Membership, Set<Role>> roles = new KeyedTable<>(21, Membership.CODEC, DatanetCodecs.ROLES);
    private final KeyedTable<VersionId, FrozenRows> versions = new KeyedTable<>(22, VersionId.CODEC, FrozenRows.CODEC);
    private final ContributionState rows;
    private final RightsState rights;

    /** No Datanets yet, and these rows with these rights. */
    public DatanetState(ContributionState rows, RightsState rights) {
        this.rows = rows;
        this.rights = rights;
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
        BitSet positions = positions(version);
        return row -> row.datanet().equals(version.datanet()) && rows.isAt(positions, row);
    }

    /** For what a version is; for anything if there is no such version. */
    public Use use(DatasetVersion version) {
        return versions.find(new VersionId(version.datanet(), version.number()))
                .map(FrozenRows::use)
                .orElse(Use.ANY);
    }

    /** The active rows of a Datanet whose rights allow a use at a time, ascending. */
    public List<ContributionId> fitting(DatanetId datanet, Use use, long time) {
        return rows.activeWithout(rights.unfit(datanet, use, time), datanet);
    }

    /** The rows of a version that have ended since it was published, ascending. */
    public List<ContributionId> ended(DatasetVersion version) {
        return rows.ended(positions(version), version.datanet());
    }

    /** The first row of a version that no new model may be tuned on at a time. */
    public Optional<ContributionId> lapsed(DatasetVersion version, long time) {
        Predicate<Contribution> isMember = membersOf(version);
        return Stream.concat(
                        ended(version).stream(),
                        rights.unfit(version.datanet(), use(version), time).stream()
                                .filter(id -> rows.row(id).filter(isMember).isPresent()))
                .min(Comparator.naturalOrder());
    }

    /** What lies between two published versions. */
    public Optional<VersionDiff> diff(DatanetId datanet, int from, int to) {
        return version(datanet, from)
                .flatMap(one -> version(datanet, to).map(other -> {
                    BitSet added = positions(other);
                    added.andNot(positions(one));
                    BitSet removed = positions(one);
                    removed.andNot(positions(other));
                    return new VersionDiff(from, to, rows.at(added, datanet), rows.at(removed, datanet));
                }));
    }

    private BitSet positions(DatasetVersion version) {
        return versions.find(new VersionId(version.datanet(), version.number()))
                .map(FrozenRows::positions)
                .orElseGet(BitSet::new);
    }

    /** The rows of a version in order of their ids; none if there is no such version. */
    public List<ContributionId> rows(DatasetVersion version) {
        return rows.at(positions(version), version.datanet());
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Created.class, RolesSet.class, TermsRevised.class, VersionPublished.class);
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
            publish(e, stamp);
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

    private void publish(VersionPublished event, Stamp stamp) {
        DatasetVersion version = event.version();
        DatanetId id = version.datanet();
        BitSet frozen = rows.positions(rights.unfit(id, event.use(), stamp.time()), id);
        versions.put(new VersionId(id, version.number()), FrozenRows.of(version, frozen, event.use()));
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
