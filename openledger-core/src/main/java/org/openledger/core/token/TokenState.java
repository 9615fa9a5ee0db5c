/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.token;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.openledger.Event;
import org.openledger.OpenLedgerBug;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.PotTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Minted;
import org.openledger.token.TokenEvent.Moved;

/** Where the money is. An empty pot has no entry. */
public final class TokenState implements Room {
    private final PotTable pots;
    private final OrdinalTable<Amount> minted;
    private final BigInteger[] totals = new BigInteger[Pot.Kind.values().length];

    /** What lies in all pots beyond what was minted; zero between two leaves. */
    private BigInteger surplus = BigInteger.ZERO;

    /** No money yet. */
    public TokenState() {
        this(new PotTable(1), new OrdinalTable<>(2, TokenCodecs.AMOUNT));
    }

    private TokenState(PotTable pots, OrdinalTable<Amount> minted) {
        this.pots = pots;
        this.minted = minted;
        Arrays.fill(totals, BigInteger.ZERO);
    }

    /** The same money, for events that are only tried. */
    public TokenState trial() {
        TokenState trial = new TokenState(pots.trial(), minted.trial());
        System.arraycopy(totals, 0, trial.totals, 0, totals.length);
        trial.surplus = surplus;
        return trial;
    }

    @Override
    public List<Table> tables() {
        return List.of(pots, minted);
    }

    /** What lies in a pot. */
    public Amount balance(Pot pot) {
        return pots.balance(pot);
    }

    /** What lies in all pots of a kind. */
    public Amount total(Pot.Kind kind) {
        return Amount.ofUnits(totals[kind.code()]);
    }

    /** All that was ever minted. */
    public Amount supply() {
        return minted.find(0).orElse(Amount.ZERO);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Minted.class, Moved.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Minted mint) {
            minted.put(0, supply().plus(mint.amount()));
            surplus = surplus.subtract(mint.amount().units());
            pots.add(Pot.only(Pot.Kind.POOL), mint.amount());
            count(Pot.Kind.POOL, mint.amount().units());
        } else if (event instanceof Moved move) {
            pots.subtract(move.from(), move.amount());
            pots.add(move.to(), move.amount());
            if (move.from().kind() != move.to().kind()) {
                BigInteger units = move.amount().units();
                count(move.from().kind(), units.negate());
                count(move.to().kind(), units);
            }
        }
    }

    private void count(Pot.Kind kind, BigInteger delta) {
        totals[kind.code()] = totals[kind.code()].add(delta);
        surplus = surplus.add(delta);
    }

    /** The pots of a kind that hold something, in order. */
    public List<Pot> pots(Pot.Kind kind) {
        return pots.pots().stream().filter(pot -> pot.kind() == kind).toList();
    }

    /**
     * Checks that what entered the pots is what left them and what was minted.
     *
     * @throws OpenLedgerBug if the pots do not hold what was minted
     */
    public void requireConserved() {
        if (surplus.signum() != 0) {
            throw new OpenLedgerBug(
                    "the pots hold " + supply().units().add(surplus) + ", minted were " + supply().units());
        }
    }

    /**
     * Adds up every pot.
     *
     * @throws OpenLedgerBug if the pots do not sum to what was minted, or a class to its total
     */
    public void recount() {
        BigInteger[] counted = count();
        if (!Arrays.equals(counted, totals)) {
            throw new OpenLedgerBug(
                    "pots sum to " + Arrays.toString(counted) + " by class, kept were " + Arrays.toString(totals));
        }
        requireConserved();
    }

    @Override
    public void reindex() {
        System.arraycopy(count(), 0, totals, 0, totals.length);
        surplus = Arrays.stream(totals).reduce(BigInteger.ZERO, BigInteger::add).subtract(supply().units());
    }

    private BigInteger[] count() {
        BigInteger[] counted = new BigInteger[totals.length];
        Arrays.fill(counted, BigInteger.ZERO);
        for (Pot pot : pots.pots()) {
            int kind = pot.kind().code();
            counted[kind] = counted[kind].add(balance(pot).units());
        }
        return counted;
    }
}
