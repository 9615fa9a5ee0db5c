/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.audit.Hash;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Symbols;
import org.openledger.core.table.Table;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.Committed;
import org.openledger.datanet.DatanetEvent.Revealed;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.datanet.DatanetId;
import org.openledger.review.ExpertEvent.ExpertsAsked;
import org.openledger.review.ReviewEvent.Appealed;
import org.openledger.review.ReviewEvent.CommitteeDrawn;
import org.openledger.review.ReviewEvent.Contested;
import org.openledger.review.ReviewEvent.Screened;

/** Every row that was ever committed. */
public final class ContributionState implements Room {
    private final Symbols symbols;
    private final OrdinalTable<Contribution> rows;
    private final Agenda agenda;
    private final Map<DatanetId, DatanetRows> byDatanet = new TreeMap<>();
    private final KnownBlobs blobs;
    private final Set<ContributionId> erasing = new TreeSet<>();

    /** No rows yet. */
    public ContributionState(Agenda agenda, Symbols symbols) {
        this.agenda = agenda;
        this.symbols = symbols;
        this.rows = new OrdinalTable<>(30, new RowCodec(symbols));
        this.blobs = new KnownBlobs(id -> rows.get(id).blob().orElse(Hash.ZERO));
    }

    @Override
    public List<Table> tables() {
        return List.of(rows);
    }

    /** Finds a row. */
    public Optional<Contribution> row(ContributionId id) {
        return rows.find(id.ordinal());
    }

    /** How many rows were ever committed. */
    public long count() {
        return rows.size();
    }

    /** A Datanet's rows in order of their ids, whatever their status. */
    public List<Contribution> of(DatanetId datanet) {
        return index(datanet).ids().mapToObj(rows::get).toList();
    }

    /** Whether a row was revealed with that sealed content. */
    public boolean isKnown(Hash blob) {
        return blobs.has(blob);
    }

    /** The rows whose authors had them erased, and that are not on record as erased. */
    public List<ContributionId> erasing() {
        return List.copyOf(erasing);
    }

    /** How many rows of a Datanet are active. */
    public int countActive(DatanetId datanet) {
        return index(datanet).countActive();
    }

    /** The manifest root over these rows, in order of their ids. */
    public Hash manifest(List<ContributionId> ids) {
        return Manifest.root(ids.stream().map(this::get));
    }

    /** The active rows of a Datanet without these, ascending. */
    public List<ContributionId> activeWithout(List<ContributionId> left, DatanetId datanet) {
        return at(positions(left, datanet), datanet);
    }

    /** Where the active rows of a Datanet without these stand. */
    BitSet positions(List<ContributionId> left, DatanetId datanet) {
        DatanetRows index = index(datanet);
        BitSet positions = index.active();
        left.forEach(row -> positions.clear(index.positionOf(row.ordinal())));
        return positions;
    }

    /** Those of these positions whose rows have ended, ascending. */
    List<ContributionId> ended(BitSet positions, DatanetId datanet) {
        return at(index(datanet).ended(positions), datanet);
    }

    /** Whether a row stands at one of these positions in its Datanet. */
    boolean isAt(BitSet positions, Contribution row) {
        int position = index(row.datanet()).positionOf(row.id().ordinal());
        return position >= 0 && positions.get(position);
    }

    /** The rows at these positions in a Datanet. */
    List<ContributionId> at(BitSet positions, DatanetId datanet) {
        return index(datanet).ids(positions).mapToObj(ContributionId::new).toList();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(
                Committed.class,
                Revealed.class,
                Screened.class,
                CommitteeDrawn.class,
                Contested.class,
                Appealed.class,
                ExpertsAsked.class,
                StatusChanged.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Committed e) {
            symbols.add(e.author());
            add(Rows.committed(e, stamp.height()));
        } else if (event instanceof Revealed e) {
            set(Rows.revealed(get(e.contribution()), e));
            blobs.add(e.blob(), e.contribution().ordinal());
        } else if (event instanceof Screened e) {
            e.verdicts().forEach(verdict -> symbols.add(verdict.check()));
            set(Rows.screened(get(e.contribution()), e.verdicts()));
        } else if (event instanceof CommitteeDrawn e) {
            set(Rows.drawn(get(e.contribution()), e.round(), e.revealBy()));
        } else if (event instanceof Contested e) {
            set(Rows.in(get(e.challenge().contribution()), ContributionStatus.CHALLENGED, Agenda.NEVER));
        } else if (event instanceof Appealed e) {
            set(Rows.in(get(e.appeal().contribution()), ContributionStatus.APPEALED, Agenda.NEVER));
        } else if (event instanceof ExpertsAsked e) {
            set(Rows.in(get(e.contribution()), ContributionStatus.SCREENED, e.until()));
        } else if (event instanceof StatusChanged e) {
            set(Rows.in(get(e.contribution()), e.status(), e.deadline()));
        }
    }

    @Override
    public void reindex() {
        byDatanet.clear();
        blobs.clear();
        erasing.clear();
        for (long id = 0; id < rows.size(); id++) {
            Contribution row = rows.get(id);
            index(row, Agenda.NEVER);
            row.blob().ifPresent(blob -> blobs.add(blob, row.id().ordinal()));
        }
    }

    private Contribution get(ContributionId id) {
        return rows.get(id.ordinal());
    }

    private void add(Contribution row) {
        rows.put(row.id().ordinal(), row);
        index(row, Agenda.NEVER);
    }

    private void set(Contribution row) {
        long before = get(row.id()).deadline();
        rows.put(row.id().ordinal(), row);
        index(row, before);
    }

    private void index(Contribution row, long deadlineBefore) {
        byDatanet.computeIfAbsent(row.datanet(), datanet -> new DatanetRows()).put(row);
        if (row.status() == ContributionStatus.ERASING) {
            erasing.add(row.id());
        } else {
            erasing.remove(row.id());
        }
        agenda.move(Due.Kind.ROW, row.id().ordinal(), deadlineBefore, row.deadline());
    }

    private DatanetRows index(DatanetId datanet) {
        return byDatanet.getOrDefault(datanet, new DatanetRows());
    }
}
