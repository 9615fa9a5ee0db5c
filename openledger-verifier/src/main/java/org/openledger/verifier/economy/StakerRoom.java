/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/** How HOLDING stakes share what reaches the pot STAKERS (economy L170 to L173). Sums are in 10^39 parts of a base unit. */
final class StakerRoom implements Room {
    private static final BigInteger SCALE = BigInteger.TEN.pow(39);
    private static final int STAKER_REWARD = 25;
    private static final int LOCK_CAP = 120;
    private static final int LOCK_BASE = 121;
    private static final int BOND = 10;

    private final Tally accrual = new Tally("stakers.accrual", "spreadings");
    private final Tally claims = new Tally("stakers.claims", "payments");
    private final Tally weights = new Tally("stakers.weights", "holdings");
    private final SortedMap<Long, Holding> holdings = new TreeMap<>();
    private BigInteger perWeight = BigInteger.ZERO;
    private BigInteger carry = BigInteger.ZERO;
    private BigInteger weight = BigInteger.ZERO;
    private BigInteger spread = BigInteger.ZERO;

    /** A stake that earns. */
    private record Holding(long until, BigInteger weight, BigInteger entry, BigInteger rest) {}

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 15 -> hold(leaf, body, before);
            case 16 -> spread(leaf, body, before);
            case 17 -> pay(leaf, body, before);
            case 11 -> leave(leaf, body.number(1), before);
            default -> {
                // Not about holdings.
            }
        }
    }

    private void spread(Leaf leaf, Fields body, Chronicle before) {
        BigInteger deposit = before.balance(Pot.STAKERS).subtract(spread);
        accrual.same(leaf, "L171", "spread units", body.amount(3), deposit);
        if (weight.signum() <= 0) {
            accrual.differ(leaf, "L171", "a spreading over a weight of " + weight, deposit, "none without holdings");
            return;
        }
        BigInteger[] parts = deposit.multiply(SCALE).add(carry).divideAndRemainder(weight);
        accrual.same(leaf, "L171", "earned by each unit of weight", body.amount(1), perWeight.add(parts[0]));
        accrual.same(leaf, "L171", "carry", body.amount(2), parts[1]);
        perWeight = perWeight.add(parts[0]);
        carry = parts[1];
        spread = spread.add(deposit);
    }

    /** Whatever changes a weight or pays comes after everything that lies in the pot was spread. */
    private void requireSpread(Leaf leaf, BigInteger balance) {
        if (weight.signum() > 0) {
            accrual.same(leaf, "L171", "units that are not spread", balance.subtract(spread), BigInteger.ZERO);
        }
    }

    private void hold(Leaf leaf, Fields body, Chronicle before) {
        long stake = body.number(1);
        requireSpread(leaf, before.balance(Pot.STAKERS));
        Parameters parameters = before.parameters();
        long lock =
                leaf.type().number() == BOND && leaf.envelope().body().maybe(3).isPresent()
                        ? leaf.envelope().body().number(3)
                        : 0;
        BigInteger each = parameters.get(LOCK_BASE).add(BigInteger.valueOf(lock).min(parameters.get(LOCK_CAP)));
        BigInteger right = before.stakes.get(stake).locked().multiply(each);
        weights.same(leaf, "L170", "weight of stake " + stake, body.amount(3), right);
        weights.same(leaf, "L173", "end of the lock of stake " + stake, body.number(2), leaf.time() + lock);
        holdings.put(stake, new Holding(leaf.time() + lock, right, perWeight, BigInteger.ZERO));
        weight = weight.add(right);
    }

    private void pay(Leaf leaf, Fields body, Chronicle before) {
        long stake = body.number(1);
        Holding held = holdings.get(stake);
        if (held == null) {
            claims.differ(leaf, "L173", "payment of stake " + stake, body.amount(2), "none: it earns nothing");
            return;
        }
        BigInteger[] owed = held.weight()
                .multiply(perWeight.subtract(held.entry()))
                .add(held.rest())
                .divideAndRemainder(SCALE);
        claims.same(leaf, "L172", "paid to stake " + stake, body.amount(2), owed[0]);
        claims.same(leaf, "L172", "rest of stake " + stake, body.amount(3), owed[1]);
        Pot owner = Pot.available(before.stakes.get(stake).owner());
        List<Move> right =
                new Moves().add(Pot.STAKERS, owner, owed[0], STAKER_REWARD).list();
        claims.same(
                leaf,
                "L172",
                "moves",
                Moves.of(leaf).stream()
                        .filter(move -> move.reason() == STAKER_REWARD)
                        .toList(),
                right);
        requireSpread(leaf, before.balance(Pot.STAKERS).add(owed[0]));
        spread = spread.subtract(owed[0]);
        holdings.put(stake, new Holding(held.until(), held.weight(), perWeight, owed[1]));
    }

    private void leave(Leaf leaf, long stake, Chronicle before) {
        Holding held = holdings.remove(stake);
        if (held != null) {
            requireSpread(leaf, before.balance(Pot.STAKERS));
            if (leaf.time() < held.until()) {
                weights.differ(leaf, "L173", "unbonding of stake " + stake, leaf.time(), "from " + held.until());
            }
            claims.same(leaf, "L173", "earned when stake " + stake + " left", held.entry(), perWeight);
            carry = carry.add(held.rest());
            weight = weight.subtract(held.weight());
        }
    }

    /** L172: what was spread is what all holdings are owed, and the carry. */
    void close(Leaf last) {
        BigInteger owed = holdings.values().stream()
                .map(held ->
                        held.weight().multiply(perWeight.subtract(held.entry())).add(held.rest()))
                .reduce(carry, BigInteger::add);
        accrual.same(last, "L172", "owed to all holdings, and carry", owed, spread.multiply(SCALE));
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(accrual, claims, weights)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
