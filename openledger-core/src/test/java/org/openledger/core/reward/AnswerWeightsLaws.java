/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.token.Amount;
import org.openledger.token.Shares;

/** L140 and L141: the contributors' bucket is divided to the unit, and reputations move money between rows alone. */
class AnswerWeightsLaws {
    @Provide
    Arbitrary<Amount> fees() {
        return Arbitraries.of(
                Amount.ZERO,
                Amount.ofUnits(1),
                Amount.ofUnits(7),
                Amount.ofUnits(1_000_000_000_000_000_000L),
                Amount.MAX);
    }

    @Property
    void l140TheBucketIsDividedToTheUnit(
            @ForAll @From("fees") Amount bucket,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 45_000) Integer> ppm,
            @ForAll @IntRange(max = 100_000) int influence,
            @ForAll @IntRange(min = 1, max = 10_000_000) int reputation) {
        List<Integer> reputations = new ArrayList<>();
        for (int i = 0; i < ppm.size(); i++) {
            reputations.add(1 + reputation / (i + 1));
        }
        List<Amount> parts = Shares.of(bucket, AnswerPay.weights(credits(ppm), reputations, influence));
        assertThat(parts).hasSize(ppm.size() + 2);
        assertThat(sum(parts)).isEqualTo(bucket.units());
        BigInteger rows = sum(parts.subList(0, ppm.size()));
        BigInteger fair = bucket.units()
                .multiply(BigInteger.valueOf(
                        ppm.stream().mapToInt(Integer::intValue).sum()))
                .divide(BigInteger.valueOf(Settlement.WHOLE_PPM));
        assertThat(rows.subtract(fair).abs()).isLessThanOrEqualTo(BigInteger.valueOf(ppm.size() + 2L));
    }

    @Property
    void l141EqualReputationsChangeNothing(
            @ForAll @From("fees") Amount bucket,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 45_000) Integer> ppm,
            @ForAll @IntRange(max = 100_000) int influence,
            @ForAll @IntRange(min = 1, max = 10_000_000) int reputation) {
        List<BigInteger> plain = new ArrayList<>();
        ppm.forEach(part -> plain.add(BigInteger.valueOf(part)));
        plain.add(BigInteger.valueOf(influence));
        plain.add(BigInteger.valueOf(Settlement.WHOLE_PPM
                - influence
                - ppm.stream().mapToInt(Integer::intValue).sum()));
        List<Integer> reputations = ppm.stream().map(part -> reputation).toList();
        assertThat(Shares.of(bucket, AnswerPay.weights(credits(ppm), reputations, influence)))
                .isEqualTo(Shares.of(bucket, plain));
    }

    private static List<RowCredit> credits(List<Integer> ppm) {
        List<RowCredit> credits = new ArrayList<>();
        for (int i = 0; i < ppm.size(); i++) {
            credits.add(new RowCredit(new ContributionId(i), ppm.get(i)));
        }
        return credits;
    }

    private static BigInteger sum(List<Amount> parts) {
        return parts.stream().map(Amount::units).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
