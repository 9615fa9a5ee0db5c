/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Log.event;
import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.pot;
import static org.openledger.verifier.world.Write.rec;
import static org.openledger.verifier.world.Write.u;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.cbor.Item;

/** The money of the answer, by section 5 of the formats page. */
final class Payments {
    static final BigInteger PRICE_INPUT = BigInteger.valueOf(100_000_000_000_000_003L);
    static final BigInteger PRICE_OUTPUT = BigInteger.valueOf(1_000_000_000_000_000_007L);
    static final long PRICE_PLATFORM = 31;
    static final List<Long> SPLIT = List.of(500L, 1_500L, 2_000L, 1_000L, 500L, 4_500L);

    private static final long WHOLE = 1_000_000;

    private final Cast cast;
    private final NaiveCountModel.Result result;
    private final long influencePpm;
    private final BigInteger fee;
    private final List<BigInteger> split;

    Payments(Cast cast, int promptTokens, int outputTokens, NaiveCountModel.Result result, long influencePpm) {
        this.cast = cast;
        this.result = result;
        this.influencePpm = influencePpm;
        BigInteger milli = PRICE_INPUT
                .multiply(BigInteger.valueOf(promptTokens))
                .add(PRICE_OUTPUT.multiply(BigInteger.valueOf(outputTokens)));
        BigInteger[] division = milli.divideAndRemainder(BigInteger.valueOf(1_000));
        fee = division[0]
                .add(division[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE)
                .add(BigInteger.valueOf(PRICE_PLATFORM));
        split = NaiveShares.divide(fee, weights(SPLIT));
    }

    Item split() {
        return rec(split.stream().map(Write::u).toArray(Item[]::new));
    }

    List<Item> moves() {
        List<Item> moves = new ArrayList<>();
        move(moves, pot(6), split.get(0), 10);
        move(moves, pot(0, cast.node), split.get(1), 11);
        move(moves, pot(0, cast.owner), split.get(2), 12);
        move(moves, pot(7), split.get(3), 13);
        move(moves, pot(8), split.get(4), 14);
        List<BigInteger> parts = rows();
        int i = 0;
        for (long row : result.credits().keySet()) {
            move(moves, pot(0, cast.authors.get((int) row)), parts.get(i++), 15);
        }
        move(moves, arr(u(4), u(Story.DATANET)), parts.get(i + 1), 17);
        move(moves, arr(u(4), u(Story.DATANET)), parts.get(i), 34);
        move(moves, pot(0, cast.payer), Story.OPEN.subtract(fee), 9);
        return moves;
    }

    /** What the rows earned, none of whose owners is known for anything and of which nobody complained. */
    Item earned() {
        List<BigInteger> parts = rows();
        List<Item> earnings = new ArrayList<>();
        result.credits()
                .forEach((row, ppm) -> earnings.add(rec(
                        u(row),
                        u(ppm),
                        u(WHOLE),
                        u(WHOLE),
                        u(fee.multiply(BigInteger.valueOf(ppm)).divide(BigInteger.valueOf(WHOLE))),
                        u(parts.get(earnings.size())))));
        return event(127, u(Story.REQUEST), u(0), arr(earnings));
    }

    /** The credited rows' parts of the contributors' bucket, the influence's, and what nobody earned. */
    private List<BigInteger> rows() {
        List<Long> ppm = new ArrayList<>(result.credits().values());
        ppm.add(influencePpm);
        ppm.add(WHOLE - ppm.stream().mapToLong(Long::longValue).sum());
        return NaiveShares.divide(split.get(5), weights(ppm));
    }

    private static void move(List<Item> moves, Item to, BigInteger amount, int reason) {
        if (amount.signum() > 0) {
            moves.add(event(2, arr(u(2), u(Story.REQUEST)), to, u(amount), u(reason)));
        }
    }

    private static List<BigInteger> weights(List<Long> weights) {
        return weights.stream().map(BigInteger::valueOf).toList();
    }
}
