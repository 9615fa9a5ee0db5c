/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/** Every pot, after every leaf: nothing appears or is lost, and no pot holds less than nothing (ledger L01, L02, L05, L12). */
final class PotRoom implements Room {
    private static final int BEGIN = 90;
    private static final int LOCKED = 1;
    private static final int VESTING = 13;
    private static final int ALLOCATION = 0;
    private static final Pot POOL = new Pot(12, Optional.empty(), 0);

    private final Tally conservation = new Tally("pots.conservation", "moves, no unit appeared or was lost");
    private final Tally genesis = new Tally("pots.genesis", "allocations out of the pool");
    private final Tally locked = new Tally("pots.locked", "changed sums of stakes");
    private final Tally gas = new Tally("pots.gas", "payments of gas");
    private final List<Move> allocated = new ArrayList<>();
    private BigInteger sum = BigInteger.ZERO;
    private final Set<Digest> changed = new HashSet<>();

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        leaf.gas().ifPresent(move -> {
            gas.count();
            BigInteger price = before.parameters().get(Parameters.GAS_PRICE);
            boolean right = move.from().equals(Pot.available(leaf.envelope().account()))
                    && move.to().equals(Pot.TREASURY)
                    && price.signum() > 0
                    && move.amount().mod(price).signum() == 0
                    && move.amount().divide(price).compareTo(leaf.envelope().maxGas()) <= 0;
            if (!right) {
                gas.differ(
                        leaf,
                        "L04",
                        "gas",
                        move,
                        "a multiple of " + price + " for at most "
                                + leaf.envelope().maxGas() + " gas, from the account to the treasury");
            }
            covered(leaf, move, before);
        });
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 1 -> {
                BigInteger supply = leaf.index() == 0 && leaf.type().number() == BEGIN
                        ? leaf.envelope().body().fields(1).amount(5)
                        : BigInteger.ZERO;
                genesis.same(leaf, "L05", "minted units", body.amount(1), supply.subtract(before.minted()));
                sum = sum.add(body.amount(1));
            }
            case 2 -> moved(leaf, Move.of(body), before);
            case 10 -> changed.add(body.digest(2));
            case 12 -> changed.add(before.stakes.get(body.number(1)).owner());
            case 13, 49 -> changed.add(before.stakes.get(body.number(2)).owner());
            default -> {
                // No money.
            }
        }
    }

    private void moved(Leaf leaf, Move move, Chronicle before) {
        conservation.count();
        covered(leaf, move, before);
        Stream.of(move.from(), move.to())
                .filter(pot -> pot.kind() == LOCKED)
                .flatMap(pot -> pot.account().stream())
                .forEach(changed::add);
        if (leaf.type().number() == BEGIN) {
            allocated.add(move);
        }
    }

    private void covered(Leaf leaf, Move move, Chronicle before) {
        BigInteger there = before.balance(move.from());
        if (there.compareTo(move.amount()) < 0) {
            conservation.differ(leaf, "L02", move.toString(), there + " units were there", "at least as much");
        }
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        for (Digest owner : changed) {
            Pot pot = new Pot(LOCKED, Optional.of(owner), 0);
            locked.same(leaf, "L12", "balance of " + pot, after.balance(pot), after.stakes.locked(owner));
        }
        changed.clear();
        if (leaf.index() == 0) {
            genesis.same(leaf, "L05", "allocations", allocated, allocations(leaf));
        }
        if (!leaf.accepted() && !leaf.events().isEmpty()) {
            conservation.differ(leaf, "L04", "events of a refused command", leaf.events(), "gas alone");
        }
    }

    private static List<Move> allocations(Leaf leaf) {
        return leaf.envelope().body().fields(1).records(6, allocation -> {
            Pot to = allocation.maybe(3).isPresent()
                    ? new Pot(VESTING, Optional.of(allocation.digest(1)), 0)
                    : Pot.available(allocation.digest(1));
            return new Move(POOL, to, allocation.amount(2), ALLOCATION);
        });
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(conservation, genesis, locked, gas)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }

    /** The sum of all pots is what was minted: looked at once more when the log ends. */
    void close(Leaf last, Chronicle end) {
        BigInteger all = end.pots.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        conservation.same(last, "L01", "sum of all pots", all, sum);
    }
}
