/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openledger.Event;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent;

/** Every pot's contents, kept by whoever only hears that money was minted and moved: an oracle that knows no rule. */
final class Books {

    private final Map<Pot, BigInteger> pots = new TreeMap<>();
    private BigInteger minted = BigInteger.ZERO;

    /** Writes down what happened, and throws if money came from nowhere or a pot fell below zero. */
    void enter(List<Event> events) {
        for (Event event : events) {
            if (event instanceof TokenEvent.Minted mint) {
                minted = minted.add(mint.amount().units());
                add(Pot.only(Pot.Kind.POOL), mint.amount().units());
            } else if (event instanceof TokenEvent.Moved move) {
                add(move.from(), move.amount().units().negate());
                add(move.to(), move.amount().units());
            }
            requireBalanced(event);
        }
    }

    private void add(Pot pot, BigInteger units) {
        pots.merge(pot, units, BigInteger::add);
    }

    private void requireBalanced(Event event) {
        BigInteger sum = pots.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        boolean negative = pots.values().stream().anyMatch(units -> units.signum() < 0);
        if (negative || !sum.equals(minted)) {
            throw new AssertionError("after " + event + " there are " + sum + " of " + minted + " minted: " + pots);
        }
    }

    BigInteger minted() {
        return minted;
    }

    Map<Pot, BigInteger> pots() {
        return pots;
    }

    BigInteger total(Pot.Kind kind) {
        Collection<Map.Entry<Pot, BigInteger>> entries = pots.entrySet();
        return entries.stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
