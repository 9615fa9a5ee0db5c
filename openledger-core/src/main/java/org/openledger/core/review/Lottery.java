/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Sha256;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;

/**
 * Draws validators by weight, without replacement, from a seed.
 *
 * <p>Everybody's weight is a stretch of one line; a draw is a point on it. Who is drawn leaves, and the line closes up. A draw takes
 * time in the number of those already drawn and the logarithm of all.
 */
final class Lottery {
    private static final byte[] DOMAIN = "openledger/draw/v1".getBytes(StandardCharsets.US_ASCII);

    private final List<Ticket> tickets;
    private final Map<AccountId, Integer> places = new TreeMap<>();
    private final BigInteger[] starts;
    private final BigInteger total;

    /** A lottery among validators with more than no weight, in their order. */
    Lottery(List<Ticket> tickets) {
        this.tickets = List.copyOf(tickets);
        this.starts = new BigInteger[tickets.size()];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = sum;
            places.put(tickets.get(i).account(), i);
            sum = sum.add(tickets.get(i).weight());
        }
        this.total = sum;
    }

    /**
     * The first members of a committee for a row and round: all who may judge, if they are fewer.
     *
     * @param barred who may not
     * @param last who may only where nobody else is left
     */
    List<AccountId> draw(
            Hash seed,
            ContributionId row,
            int round,
            SortedSet<AccountId> barred,
            SortedSet<AccountId> last,
            int members) {
        SortedSet<Integer> gone = new TreeSet<>();
        SortedSet<Integer> waiting = new TreeSet<>();
        BigInteger left = total;
        for (AccountId account : barred) {
            int place = places.getOrDefault(account, -1);
            if (place >= 0) {
                gone.add(place);
                left = left.subtract(tickets.get(place).weight());
            }
        }
        for (AccountId account : last) {
            int place = places.getOrDefault(account, -1);
            if (place >= 0 && gone.add(place)) {
                waiting.add(place);
                left = left.subtract(tickets.get(place).weight());
            }
        }
        List<AccountId> drawn = new ArrayList<>(members);
        while (drawn.size() < members) {
            if (left.signum() == 0) {
                if (waiting.isEmpty()) {
                    break;
                }
                gone.removeAll(waiting);
                left = sum(waiting);
                waiting.clear();
            }
            BigInteger point = point(seed, row, round, drawn.size()).mod(left);
            int winner = at(point, gone);
            drawn.add(tickets.get(winner).account());
            gone.add(winner);
            left = left.subtract(tickets.get(winner).weight());
        }
        return drawn;
    }

    /**
     * Somebody's stretch of the line.
     *
     * @param account whose
     * @param weight how long it is
     */
    record Ticket(AccountId account, BigInteger weight) {}

    private BigInteger sum(SortedSet<Integer> places) {
        return places.stream().map(i -> tickets.get(i).weight()).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger point(Hash seed, ContributionId row, int round, int draw) {
        byte[] place = ByteBuffer.allocate(16)
                .putLong(row.ordinal())
                .putInt(round)
                .putInt(draw)
                .array();
        return new BigInteger(1, Sha256.of(DOMAIN, seed.bytes(), place).bytes());
    }

    /** In whose stretch a point of the closed-up line lies: the gaps in front of it are put back first. */
    private int at(BigInteger point, SortedSet<Integer> gone) {
        BigInteger place = point;
        for (int gap : gone) {
            if (place.compareTo(starts[gap]) >= 0) {
                place = place.add(tickets.get(gap).weight());
            }
        }
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
