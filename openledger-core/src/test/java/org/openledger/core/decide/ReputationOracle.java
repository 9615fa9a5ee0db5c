/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openledger.Event;
import org.openledger.core.codec.Leaves;
import org.openledger.party.AccountId;
import org.openledger.reputation.ReputationEvent.Observed;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.reputation.ReputationEvent.TakenBack;

/** What a stranger with nothing but the log and the spec makes of a reputation: written apart from the ledger, and slow. */
final class ReputationOracle {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final Map<String, BigInteger[]> sums = new HashMap<>();

    ReputationOracle(List<byte[]> log) {
        for (byte[] leaf : log) {
            for (Event event : Leaves.decode(leaf).events()) {
                if (event instanceof Observed e) {
                    e.outcomes().forEach(outcome -> add(e.domain(), e.epoch(), outcome, 1));
                } else if (event instanceof TakenBack e) {
                    e.outcomes().forEach(outcome -> add(e.domain(), e.epoch(), outcome, -1));
                }
            }
        }
    }

    private void add(String domain, long epoch, Outcome outcome, int sign) {
        BigInteger[] sum = sums.computeIfAbsent(
                key(outcome.account(), domain, epoch), key -> new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO});
        sum[0] = sum[0].add(BigInteger.valueOf(sign * outcome.goodMicros()));
        sum[1] = sum[1].add(BigInteger.valueOf(sign * outcome.badMicros()));
    }

    private static String key(AccountId account, String domain, long epoch) {
        return account + "/" + epoch + "/" + domain;
    }

    /** Good, bad, mean and bound, in millionths. */
    List<Long> of(AccountId account, String domain, long now, long kept) {
        BigInteger good = BigInteger.ZERO;
        BigInteger bad = BigInteger.ZERO;
        for (int age = 0; age < 64; age++) {
            BigInteger[] sum = sums.get(key(account, domain, now - age));
            if (sum != null) {
                good = good.add(sum[0].multiply(power(kept, age)).divide(MILLION));
                bad = bad.add(sum[1].multiply(power(kept, age)).divide(MILLION));
            }
        }
        BigInteger all = good.add(bad);
        BigInteger mean =
                good.add(MILLION).multiply(MILLION).divide(all.add(MILLION).add(MILLION));
        return List.of(good.longValueExact(), bad.longValueExact(), mean.longValueExact(), bound(good, bad));
    }

    static long bound(BigInteger good, BigInteger bad) {
        BigInteger all = good.add(bad);
        BigInteger inner = MILLION.pow(2);
        if (all.signum() > 0) {
            BigInteger[] part = good.multiply(bad).multiply(MILLION).divideAndRemainder(all);
            inner = inner.add(part[0]).add(BigInteger.valueOf(part[1].signum()));
        }
        BigInteger root = BigInteger.ZERO;
        for (int bit = inner.bitLength() / 2 + 1; bit >= 0; bit--) {
            BigInteger more = root.setBit(bit);
            root = more.multiply(more).compareTo(inner) <= 0 ? more : root;
        }
        if (root.multiply(root).compareTo(inner) < 0) {
            root = root.add(BigInteger.ONE);
        }
        BigInteger two = BigInteger.TWO;
        BigInteger above = good.add(MILLION.multiply(two)).subtract(root.multiply(two));
        return above.signum() <= 0
                ? 0
                : above.multiply(MILLION)
                        .divide(all.add(MILLION.multiply(BigInteger.valueOf(4))))
                        .longValueExact();
    }

    private static BigInteger power(long kept, int age) {
        BigInteger power = MILLION;
        BigInteger square = BigInteger.valueOf(kept);
        for (int bit = 0; bit < 6; bit++) {
            if ((age >> bit) % 2 == 1) {
                power = power.multiply(square).divide(MILLION);
            }
            square = square.multiply(square).divide(MILLION);
        }
        return power;
    }
}
