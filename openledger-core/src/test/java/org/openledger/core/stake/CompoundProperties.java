/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.stake.Programme;
import org.openledger.testkit.Soak;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** L195: the power against a decimal series of 60 digits. */
@AddLifecycleHook(Soak.class)
class CompoundProperties {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal YEAR = BigDecimal.valueOf(31_536_000_000L);

    @Property(tries = 300)
    void l195TheYieldIsTheTruePowerCutOff(
            @ForAll @BigRange(min = "0", max = "1000000000000000000000000000") BigInteger units,
            @ForAll @IntRange(max = 10_000) int rate,
            @ForAll @LongRange(max = Programme.MAX_DURATION) long time) {
        BigDecimal exponent = BigDecimal.valueOf(rate)
                .movePointLeft(4)
                .multiply(BigDecimal.valueOf(time))
                .divide(YEAR, 18, RoundingMode.DOWN);
        BigDecimal power = power(exponent).setScale(18, RoundingMode.DOWN);
        BigInteger right =
                power.subtract(BigDecimal.ONE).multiply(new BigDecimal(units)).toBigInteger();
        assertThat(Compound.earned(Amount.ofUnits(units), BasisPoints.of(rate), time))
                .isEqualTo(Amount.ofUnits(right));
    }

    private static BigDecimal power(BigDecimal exponent) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k < 200; k++) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(exponent, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
        }
        return sum;
    }

    @Example
    void l195EIsE() {
        assertThat(Compound.power(BigInteger.TEN.pow(18))).isEqualTo(new BigInteger("2718281828459045235"));
        assertThat(Compound.power(BigInteger.ZERO)).isEqualTo(BigInteger.TEN.pow(18));
        assertThat(Compound.earned(Amount.open(1), BasisPoints.of(0), Compound.YEAR))
                .isEqualTo(Amount.ZERO);
    }
}
