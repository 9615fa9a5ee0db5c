/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.openledger.governance.Parameters;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** What an answer costs, and into which buckets it goes. */
class FeeProperties {

    @Provide
    Arbitrary<Amount> prices() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(128))
                .map(Amount::ofUnits);
    }

    @Provide
    Arbitrary<List<BasisPoints>> splits() {
        return Arbitraries.integers()
                .between(0, BasisPoints.WHOLE)
                .list()
                .ofSize(5)
                .map(FeeProperties::between);
    }

    @Property
    void theMeteredPartIsRoundedUpOnce(
            @ForAll("prices") Amount input,
            @ForAll("prices") Amount output,
            @ForAll("prices") Amount platform,
            @ForAll @LongRange(min = 0) long promptTokens,
            @ForAll @LongRange(min = 0) long outputTokens) {
        BigDecimal exact = new BigDecimal(input.units())
                .multiply(BigDecimal.valueOf(promptTokens))
                .add(new BigDecimal(output.units()).multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(3);
        BigInteger expected =
                exact.setScale(0, RoundingMode.CEILING).toBigInteger().add(platform.units());
        assertThat(new FeeSchedule(input, output, platform)
                        .charge(promptTokens, outputTokens)
                        .units())
                .isEqualTo(expected);
    }

    @Property
    void theBucketsSumToTheFee(@ForAll("prices") Amount fee, @ForAll("splits") List<BasisPoints> parts) {
        FeeSplit split = FeeSplit.of(fee, parts);
        assertThat(split.total()).isEqualTo(fee);
        List<Amount> buckets = List.of(
                split.platform(),
                split.node(),
                split.model(),
                split.stakers(),
                split.validators(),
                split.contributors());
        for (int i = 0; i < buckets.size(); i++) {
            BigInteger floor = fee.part(parts.get(i)).units();
            assertThat(buckets.get(i).units()).isBetween(floor, floor.add(BigInteger.ONE));
        }
    }

    @Example
    void theStandardSplitOfTenThousand() {
        FeeSplit split =
                FeeSplit.of(Amount.ofUnits(10_000), Parameters.standard().split());
        assertThat(split)
                .isEqualTo(new FeeSplit(
                        Amount.ofUnits(500),
                        Amount.ofUnits(1_500),
                        Amount.ofUnits(2_000),
                        Amount.ofUnits(1_000),
                        Amount.ofUnits(500),
                        Amount.ofUnits(4_500)));
    }

    @Example
    void negativeLengthsAndOtherSplitsAreRefused() {
        FeeSchedule free = new FeeSchedule(Amount.ZERO, Amount.ZERO, Amount.ZERO);
        assertThat(free.charge(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(Amount.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> free.charge(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> free.charge(0, -1));
        BasisPoints half = BasisPoints.of(5_000);
        assertThatIllegalArgumentException().isThrownBy(() -> FeeSplit.of(Amount.open(1), List.of(half, half)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeeSplit.of(Amount.open(1), Collections.nCopies(6, BasisPoints.of(1_666))));
    }

    /** Returns the distances between five cuts of the whole. */
    private static List<BasisPoints> between(List<Integer> cuts) {
        List<Integer> sorted = IntStream.concat(
                        IntStream.of(0, BasisPoints.WHOLE), cuts.stream().mapToInt(Integer::intValue))
                .sorted()
                .boxed()
                .toList();
        return IntStream.range(0, 6)
                .mapToObj(i -> BasisPoints.of(sorted.get(i + 1) - sorted.get(i)))
                .toList();
    }
}
