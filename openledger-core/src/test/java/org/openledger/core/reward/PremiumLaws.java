/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.openledger.governance.Parameters;
import org.openledger.reward.FeeSplit;
import org.openledger.token.Amount;

/** L219 and L221: the premium against its definition in whole numbers, and against what an answer costs. */
class PremiumLaws {

    @Property
    void l219ThePremiumIsTheLargestThatIsNotTooLarge(
            @ForAll @BigRange(min = "0", max = "115792089237316195423570985008687907853269984665640564039457")
                    BigInteger fee,
            @ForAll @IntRange(max = 10_000) int rate,
            @ForAll @LongRange(min = 1) long reference,
            @ForAll @LongRange(min = 1) long used) {
        FeeSplit split = FeeSplit.of(Amount.ofUnits(fee), Parameters.standard().split());
        BigInteger premium = PremiumRules.premium(split, rate, reference, used).units();
        BigInteger saved = BigInteger.valueOf(Math.max(0, reference - used));
        BigInteger exact =
                split.node().units().multiply(BigInteger.valueOf(rate)).multiply(saved);
        BigInteger whole = BigInteger.valueOf(reference).multiply(BigInteger.valueOf(10_000));
        assertThat(premium.multiply(whole)).isLessThanOrEqualTo(exact);
        assertThat(premium).isLessThanOrEqualTo(split.platform().units());
        if (premium.compareTo(split.platform().units()) < 0) {
            assertThat(premium.add(BigInteger.ONE).multiply(whole)).isGreaterThan(exact);
        }
    }

    @Property
    void l221NoSplitLetsANodeGainByItsOwnAnswers(
            @ForAll @LongRange(min = 0) long fee,
            @ForAll @IntRange(max = 10_000) int platform,
            @ForAll @IntRange(max = 10_000) int rate,
            @ForAll @LongRange(min = 1) long reference,
            @ForAll @LongRange(min = 1) long used) {
        Parameters parameters = Parameters.standard().withSplit(platform, 10_000 - platform, 0, 0, 0, 0);
        FeeSplit split = FeeSplit.of(Amount.ofUnits(fee), parameters.split());
        Amount back = split.node().plus(PremiumRules.premium(split, rate, reference, used));
        assertThat(back).isLessThanOrEqualTo(Amount.ofUnits(fee));
    }
}
