/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.openledger.verifier.bytes.Digest;

/** Everybody's outcomes by domain and epoch, and what they come to (economy L120 to L123). All numbers are in millionths. */
final class Reputations {
    static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    private static final int EPOCHS = 64;
    private static final BigInteger MOST = WHOLE.multiply(WHOLE);
    private static final BigInteger TWO = BigInteger.TWO.multiply(WHOLE);
    private static final BigInteger FOUR = TWO.add(TWO);

    private final Map<String, TreeMap<Long, BigInteger[]>> sums = new TreeMap<>();

    /** Adds an outcome, or with a negative sign takes it back. */
    void add(Digest account, String domain, long epoch, BigInteger good, BigInteger bad) {
        sums.computeIfAbsent(key(account, domain), none -> new TreeMap<>())
                .merge(epoch, new BigInteger[] {good, bad}, (one, two) ->
                        new BigInteger[] {one[0].add(two[0]), one[1].add(two[1])});
    }

    /** How many accounts have outcomes, each domain of theirs counted. */
    int size() {
        return sums.size();
    }

    /** The lower end of the interval in an epoch, when the part {@code kept} of an outcome counts an epoch later (L121, L122). */
    BigInteger bound(Digest account, String domain, long now, BigInteger kept) {
        BigInteger good = BigInteger.ZERO;
        BigInteger bad = BigInteger.ZERO;
        TreeMap<Long, BigInteger[]> own = sums.getOrDefault(key(account, domain), new TreeMap<>());
        long newest = own.isEmpty() ? 0 : own.lastKey();
        for (Map.Entry<Long, BigInteger[]> sum : own.entrySet()) {
            long age = Math.max(0, now - sum.getKey());
            if (age < EPOCHS && newest - sum.getKey() < EPOCHS) {
                BigInteger part = power(kept, age);
                good = good.add(sum.getValue()[0].min(MOST).multiply(part).divide(WHOLE));
                bad = bad.add(sum.getValue()[1].min(MOST).multiply(part).divide(WHOLE));
            }
        }
        return bound(good, bad);
    }

    /** Wilson's lower end with z = 2 (L122); 0 without an outcome. */
    static BigInteger bound(BigInteger good, BigInteger bad) {
        BigInteger all = good.add(bad);
        if (all.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigInteger under = MOST.add(ceil(WHOLE.multiply(good).multiply(bad), all));
        BigInteger floor = under.sqrt();
        BigInteger root = floor.multiply(floor).equals(under) ? floor : floor.add(BigInteger.ONE);
        BigInteger numerator = good.add(TWO).subtract(BigInteger.TWO.multiply(root));
        return numerator.signum() <= 0
                ? BigInteger.ZERO
                : WHOLE.multiply(numerator).divide(all.add(FOUR));
    }

    /** p(k) of L121: rounded down after every multiplication. */
    static BigInteger power(BigInteger kept, long exponent) {
        BigInteger power = WHOLE;
        BigInteger square = kept;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = power.multiply(square).divide(WHOLE);
            }
            square = square.multiply(square).divide(WHOLE);
        }
        return power;
    }

    private static BigInteger ceil(BigInteger number, BigInteger by) {
        return number.add(by).subtract(BigInteger.ONE).divide(by);
    }

    private static String key(Digest account, String domain) {
        return account.octets().hex() + domain;
    }
}
