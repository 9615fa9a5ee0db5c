/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.schema.EventType;

/** Moves of money that a rule makes, in order; a move of nothing is none. */
final class Moves {
    private static final BigInteger BASIS_POINTS = BigInteger.valueOf(10_000);

    private final List<Move> moves = new ArrayList<>();

    /** The moves of a leaf, that of its gas left out. */
    static List<Move> of(Leaf leaf) {
        return leaf.events(EventType.MOVED).stream().map(Move::of).toList();
    }

    /** A part in basis points, rounded down. */
    static BigInteger part(BigInteger whole, BigInteger basisPoints) {
        return whole.multiply(basisPoints).divide(BASIS_POINTS);
    }

    Moves add(Pot from, Pot to, BigInteger amount, int reason) {
        if (amount.signum() != 0) {
            moves.add(new Move(from, to, amount, reason));
        }
        return this;
    }

    List<Move> list() {
        return List.copyOf(moves);
    }
}
