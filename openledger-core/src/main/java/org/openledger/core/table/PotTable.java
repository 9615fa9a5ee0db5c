/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerBug;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/**
 * What lies in each pot: found by number, listed, written and digested in the order of the pots. An empty pot has no entry.
 *
 * <p>It is digested and written as a {@link KeyedTable} of pots and amounts would be. Every leaf that pays asks for two pots and more, in a log of millions of
 * leaves and a million pots: that is why they are packed.
 */
public final class PotTable implements Table {
    private final int number;
    private final @Nullable PotTable base;
    private final PotCells cells;

    /** The writer's own; readers, of whom there may be several at once, make theirs. */
    private final PotKey key = new PotKey();

    private final List<Pot> changed = new ArrayList<>();
    private @Nullable TreeSet<Pot> order;
    private @Nullable Marks marks;
    private int place;

    /** No pot holds anything. */
    public PotTable(int number) {
        this(number, null);
    }

    private PotTable(int number, @Nullable PotTable base) {
        this.number = number;
        this.base = base;
        this.cells = new PotCells(base != null);
    }

    /** A table that reads like this one and keeps its own changes to itself; its pots cannot be listed. */
    public PotTable trial() {
        return new PotTable(number, this);
    }

    @Override
    public int number() {
        return number;
    }

    /** What lies in a pot. */
    public Amount balance(Pot pot) {
        return balance(new PotKey().of(pot));
    }

    private Amount balance(PotKey sought) {
        int cell = cells.find(sought);
        if (cell != PotCells.NONE) {
            return cells.amount(cell);
        }
        return base == null ? Amount.ZERO : base.balance(sought);
    }

    /**
     * Puts an amount into a pot.
     *
     * @throws OpenLedgerBug if it then held more than there can be
     */
    public void add(Pot pot, Amount amount) {
        int cell = cell(pot);
        if (!cells.add(cell, amount)) {
            throw new OpenLedgerBug("pot " + pot + " was to hold " + amount + " more, beyond " + Amount.MAX);
        }
        noteChange(pot, cell);
    }

    /**
     * Takes an amount out of a pot.
     *
     * @throws OpenLedgerBug if it holds less
     */
    public void subtract(Pot pot, Amount amount) {
        int cell = cell(pot);
        if (!cells.subtract(cell, amount)) {
            throw new OpenLedgerBug("pot " + pot + " holds less than the " + amount + " that were to leave it");
        }
        noteChange(pot, cell);
    }

    /** The cell of a pot; a new one holds what the table under this trial holds. */
    private int cell(Pot pot) {
        int known = cells.find(key.of(pot));
        if (known != PotCells.NONE) {
            return known;
        }
        int cell = cells.make(key);
        if (base != null) {
            cells.add(cell, base.balance(key));
        }
        return cell;
    }

    private void noteChange(Pot pot, int cell) {
        changed.add(pot);
        if (order != null && cells.isEmpty(cell)) {
            order.remove(pot);
        } else if (order != null) {
            order.add(pot);
        }
        if (marks != null) {
            marks.set(place);
        }
    }

    /** All pots that hold something, ascending. */
    public Collection<Pot> pots() {
        return ordered();
    }

    /** The pots in order, from the first listing on kept up to date. */
    private NavigableSet<Pot> ordered() {
        if (base != null) {
            throw new OpenLedgerBug("a trial of table " + number + " was to list its pots");
        }
        if (order == null) {
            TreeSet<Pot> present = new TreeSet<>();
            PotKey each = new PotKey();
            cells.forEach(cell -> present.add(cells.key(cell, each).pot()));
            order = present;
        }
        return order;
    }

    @Override
    public void markOn(Marks marks, int place) {
        this.marks = marks;
        this.place = place;
    }

    @Override
    public void digest(Changes changes) {
        changed.sort(null);
        @Nullable Pot last = null;
        for (Pot pot : changed) {
            if (!pot.equals(last)) {
                digest(changes, pot);
                last = pot;
            }
        }
        changed.clear();
    }

    private void digest(Changes changes, Pot pot) {
        int cell = cells.find(key.of(pot));
        if (cell == PotCells.NONE || cells.isEmpty(cell)) {
            changes.removed(number, TokenCodecs.POT, pot);
        } else {
            cells.write(changes.set(number, TokenCodecs.POT, pot), cell);
        }
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        NavigableSet<Pot> present = ordered();
        out.writeInt(present.size());
        for (Pot pot : present) {
            Frames.write(out, TokenCodecs.POT.encode(pot));
            Frames.write(out, TokenCodecs.AMOUNT.encode(balance(pot)));
        }
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        cells.clear();
        changed.clear();
        order = null;
        @Nullable Pot previous = null;
        for (int left = Frames.count(in); left > 0; left--) {
            Pot pot = TokenCodecs.POT.decode(Frames.read(in));
            Amount amount = TokenCodecs.AMOUNT.decode(Frames.read(in));
            if (amount.isZero()) {
                throw new IllegalArgumentException("pot " + pot + " with nothing in it: leave it out");
            }
            if (previous != null && pot.compareTo(previous) <= 0) {
                throw new IllegalArgumentException("pot " + pot + " of table " + number + " is out of order");
            }
            cells.add(cells.make(key.of(pot)), amount);
            previous = pot;
        }
    }
}
