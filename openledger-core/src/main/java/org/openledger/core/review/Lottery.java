/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Sha256;
import org.openledger.core.rule.Validator;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;

/**
 * Draws validators by stake, without replacement, from a seed.
 *
 * <p>Everybody's stake is a stretch of one line; a draw is a point on it. Who is drawn leaves, and the line closes up. A draw takes
 * time in the number of those already drawn and the logarithm of all.
 */
final class Lottery {
    private static final byte[] DOMAIN = "openledger/draw/v1".getBytes(StandardCharsets.US_ASCII);

    private final List<Validator> validators;
    private final BigInteger[] starts;
    private final BigInteger total;

    /** A lottery among validators with more than nothing at stake, in their order. */
    Lottery(List<Validator> validators) {
        this.validators = List.copyOf(validators);
        this.starts = new BigInteger[validators.size()];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = sum;
            sum = sum.add(validators.get(i).stake().units());
        }
        this.total = sum;
    }

    /** The first members of a committee for a row and round, without the row's author: all others, if they are fewer. */
    List<AccountId> draw(Hash seed, ContributionId row, int round, AccountId author, int members) {
        SortedSet<Integer> gone = new TreeSet<>();
        BigInteger left = total;
        for (int i = 0; i < validators.size(); i++) {
            if (validators.get(i).account().equals(author)) {
                gone.add(i);
                left = left.subtract(validators.get(i).stake().units());
            }
        }
        List<AccountId> drawn = new ArrayList<>(members);
        while (drawn.size() < members && gone.size() < validators.size()) {
            BigInteger point = point(seed, row, round, drawn.size()).mod(left);
            int winner = at(point, gone);
            drawn.add(validators.get(winner).account());
            gone.add(winner);
            left = left.subtract(validators.get(winner).stake().units());
        }
        return drawn;
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
                place = place.add(validators.get(gap).stake().units());
            }
        }
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}
