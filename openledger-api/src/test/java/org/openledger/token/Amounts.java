/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Amounts and parts of a whole, often at their edges. */
final class Amounts extends DomainContextBase {

    /** The largest number of base units. */
    static final BigInteger MOST = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

    @Provide
    Arbitrary<Amount> amounts() {
        Arbitrary<BigInteger> any = Arbitraries.bigIntegers().between(BigInteger.ZERO, MOST);
        Arbitrary<BigInteger> small = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(100_000));
        Arbitrary<BigInteger> edges = Arbitraries.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.TEN.pow(18),
                BigInteger.ONE.shiftLeft(63),
                BigInteger.ONE.shiftLeft(255),
                MOST);
        return Arbitraries.oneOf(any, small, edges).map(Amount::ofUnits);
    }

    @Provide
    Arbitrary<BasisPoints> parts() {
        return Arbitraries.integers().between(0, BasisPoints.WHOLE).map(BasisPoints::of);
    }
}
