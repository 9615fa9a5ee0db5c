/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.economy.Ballots.Cast;

/** How validators usually vote, what that makes of a vote, and their points by pay epoch (economy L128, L130, L131). */
final class Points {
    private static final int VOTES = 3;
    private static final long WINDOW = 64;
    private static final long WHOLE = 1_000_000;

    private final Map<String, Habit> habits = new HashMap<>();
    private final Map<Digest, Map<Long, BigInteger>> points = new HashMap<>();
    private final TreeMap<Long, Epoch> epochs = new TreeMap<>();

    /** How somebody votes in a domain: how many votes were seen, and how often each, the older the less. */
    private record Habit(long seen, List<Long> counts) {
        static final Habit NONE = new Habit(0, Collections.nCopies(VOTES, 0L));

        Habit and(long vote) {
            List<Long> after = new ArrayList<>();
            for (int i = 0; i < VOTES; i++) {
                after.add(counts.get(i) * (WINDOW - 1) / WINDOW + (i == vote ? WHOLE : 0));
            }
            return new Habit(seen + 1, List.copyOf(after));
        }

        /** How often two habits agree by themselves, in millionths, rounded up. */
        BigInteger together(Habit other) {
            BigInteger same = BigInteger.ZERO;
            BigInteger own = BigInteger.ZERO;
            BigInteger others = BigInteger.ZERO;
            for (int i = 0; i < VOTES; i++) {
                same = same.add(BigInteger.valueOf(counts.get(i)).multiply(BigInteger.valueOf(other.counts.get(i))));
                own = own.add(BigInteger.valueOf(counts.get(i)));
                others = others.add(BigInteger.valueOf(other.counts.get(i)));
            }
            BigInteger all = own.multiply(others);
            return same.multiply(BigInteger.valueOf(WHOLE))
                    .add(all)
                    .subtract(BigInteger.ONE)
                    .divide(all);
        }
    }

    /**
     * A pay epoch.
     *
     * @param endsAt when it ends
     * @param points the sum of what counts
     * @param closed whether it pays
     * @param amount what it pays for all points
     * @param left what nobody has drawn of that
     */
    record Epoch(long endsAt, BigInteger points, boolean closed, BigInteger amount, BigInteger left) {
        BigInteger payOf(BigInteger own) {
            return own.signum() <= 0 || points.signum() == 0
                    ? BigInteger.ZERO
                    : amount.multiply(own).divide(points);
        }
    }

    /** The pay epoch of a time, and when it ends. */
    long[] term(long time, long beginning, long length) {
        long newest = epochs.isEmpty() ? -1 : epochs.lastKey();
        long end = epochs.isEmpty() ? 0 : epochs.lastEntry().getValue().endsAt();
        long since = Math.max(0, time - beginning);
        return time < end ? new long[] {newest, end} : new long[] {newest + 1, time - since % length + length};
    }

    /** What each vote of a round is worth beside the others. */
    List<BigInteger> scores(List<Cast> votes, String domain, long least) {
        List<BigInteger> scores = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            BigInteger sum = BigInteger.ZERO;
            for (int peer = 0; peer < votes.size(); peer++) {
                sum = peer == i ? sum : sum.add(pair(votes.get(i), votes.get(peer), domain, least));
            }
            scores.add(votes.size() < 2 ? BigInteger.ZERO : floor(sum, votes.size() - 1));
        }
        return scores;
    }

    private BigInteger pair(Cast own, Cast peers, String domain, long least) {
        Habit mine = habit(own.validator(), domain);
        Habit theirs = habit(peers.validator(), domain);
        if (mine.seen() < least || theirs.seen() < least) {
            return BigInteger.ZERO;
        }
        return BigInteger.valueOf(own.vote() == peers.vote() ? WHOLE : 0).subtract(mine.together(theirs));
    }

    private static BigInteger floor(BigInteger sum, long by) {
        BigInteger[] parts = sum.divideAndRemainder(BigInteger.valueOf(by));
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private Habit habit(Digest validator, String domain) {
        return habits.getOrDefault(validator.octets().hex() + domain, Habit.NONE);
    }

    void voted(Cast cast, String domain) {
        habits.put(
                cast.validator().octets().hex() + domain,
                habit(cast.validator(), domain).and(cast.vote()));
    }

    /** Points are earned or lost; whoever lost more than it earned counts as zero. */
    void earn(Digest validator, long number, long endsAt, BigInteger more) {
        if (more.signum() == 0) {
            return;
        }
        Epoch epoch = epochs.getOrDefault(
                number, new Epoch(endsAt, BigInteger.ZERO, false, BigInteger.ZERO, BigInteger.ZERO));
        BigInteger before = of(validator, number);
        BigInteger after = before.add(more);
        points.computeIfAbsent(validator, none -> new HashMap<>()).put(number, after);
        BigInteger counted = after.max(BigInteger.ZERO).subtract(before.max(BigInteger.ZERO));
        epochs.put(
                number,
                new Epoch(epoch.endsAt(), epoch.points().add(counted), epoch.closed(), epoch.amount(), epoch.left()));
    }

    BigInteger of(Digest validator, long epoch) {
        return points.getOrDefault(validator, Map.of()).getOrDefault(epoch, BigInteger.ZERO);
    }

    Epoch epoch(long number) {
        return epochs.getOrDefault(number, new Epoch(0, BigInteger.ZERO, false, BigInteger.ZERO, BigInteger.ZERO));
    }

    void close(long number, BigInteger amount, long gone) {
        epochs.headMap(gone).clear();
        Epoch epoch = epochs.get(number);
        if (epoch != null) {
            epochs.put(number, new Epoch(epoch.endsAt(), epoch.points(), true, amount, amount));
        }
    }

    void drawn(Digest validator, long number, BigInteger amount) {
        points.getOrDefault(validator, new HashMap<>()).remove(number);
        Epoch epoch = epochs.get(number);
        if (epoch != null) {
            epochs.put(
                    number,
                    new Epoch(
                            epoch.endsAt(),
                            epoch.points(),
                            epoch.closed(),
                            epoch.amount(),
                            epoch.left().subtract(amount)));
        }
    }

    /** What nobody has drawn of the epochs below a number. */
    BigInteger left(long below) {
        return epochs.headMap(below).values().stream().map(Epoch::left).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
