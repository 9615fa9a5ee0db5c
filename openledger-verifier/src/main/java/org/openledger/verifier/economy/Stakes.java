/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;

/** What is locked behind what, by stake (ledger L10 to L12). */
final class Stakes {
    static final long CONTRIBUTION = 0;
    static final long VALIDATION = 1;
    static final long HOLDING = 3;

    private final SortedMap<Long, Stake> all = new TreeMap<>();
    private final Map<Digest, TreeSet<Long>> byOwner = new HashMap<>();

    /**
     * One stake.
     *
     * @param owner whose
     * @param purpose its number in the log
     * @param locked what it still has
     * @param bonded whether it has not begun its way out
     */
    record Stake(Digest owner, long purpose, BigInteger locked, boolean bonded) {
        Stake with(BigInteger other) {
            return new Stake(owner, purpose, other, bonded);
        }
    }

    /** A stake that has to be there. */
    Stake get(long id) {
        Stake stake = all.get(id);
        if (stake == null) {
            throw new MalformedException("stake " + id, "absent", "bonded in an earlier leaf");
        }
        return stake;
    }

    /** How many there ever were. */
    long count() {
        return all.size();
    }

    void bond(long id, Stake stake) {
        all.put(id, stake);
        byOwner.computeIfAbsent(stake.owner(), none -> new TreeSet<>()).add(id);
    }

    void unbond(long id) {
        Stake stake = get(id);
        all.put(id, new Stake(stake.owner(), stake.purpose(), stake.locked(), false));
    }

    void release(long id) {
        Stake stake = get(id);
        all.put(id, new Stake(stake.owner(), stake.purpose(), BigInteger.ZERO, false));
    }

    void add(long id, BigInteger amount) {
        Stake stake = get(id);
        all.put(id, stake.with(stake.locked().add(amount)));
    }

    /** A penalty takes from the first VALIDATION stake first (ledger L46). */
    void penalise(Digest owner, BigInteger penalty) {
        BigInteger left = penalty;
        for (long id : List.copyOf(byOwner.getOrDefault(owner, new TreeSet<>()))) {
            Stake stake = get(id);
            if (stake.purpose() == VALIDATION) {
                BigInteger taken = left.min(stake.locked());
                all.put(id, stake.with(stake.locked().subtract(taken)));
                left = left.subtract(taken);
            }
        }
    }

    /** What all stakes of an account have locked. */
    BigInteger locked(Digest owner) {
        return sum(owner, false);
    }

    /** What an account's VALIDATION stakes have locked, those on the way out too. */
    BigInteger validating(Digest owner) {
        return sum(owner, true);
    }

    private BigInteger sum(Digest owner, boolean validationOnly) {
        BigInteger sum = BigInteger.ZERO;
        for (long id : byOwner.getOrDefault(owner, new TreeSet<>())) {
            Stake stake = get(id);
            if (!validationOnly || stake.purpose() == VALIDATION) {
                sum = sum.add(stake.locked());
            }
        }
        return sum;
    }
}
