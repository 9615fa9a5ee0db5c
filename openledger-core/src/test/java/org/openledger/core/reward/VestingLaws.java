/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.core.rule.PayerPart;
import org.openledger.core.rule.PoolVote;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.testkit.Soak;
import org.openledger.token.Amount;

/** L144 to L146: who vests, and with what. */
@AddLifecycleHook(Soak.class)
class VestingLaws {
    private static final long ALPHA_BP = 500;
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** A payer's mean is the floor of the exact one, and never beyond the clip. */
    @Property
    void l144AVoteIsTheFloorOfTheMean(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long clip,
            @ForAll @IntRange(min = 1, max = 1_000) int count,
            @ForAll @IntRange(min = -1_000, max = 1_000) int perMille) {
        long sum = BigInteger.valueOf(clip)
                .multiply(BigInteger.valueOf((long) count * perMille))
                .divide(BigInteger.valueOf(1_000))
                .longValueExact();
        BigInteger mean = BigInteger.valueOf(EValue.meanPpm(sum, count, clip));
        BigInteger whole = BigInteger.valueOf(count).multiply(BigInteger.valueOf(clip));
        BigInteger exact = BigInteger.valueOf(sum).multiply(MILLION);
        assertThat(mean.multiply(whole)).isLessThanOrEqualTo(exact);
        assertThat(mean.add(BigInteger.ONE).multiply(whole)).isGreaterThan(exact);
        assertThat(mean.abs()).isLessThanOrEqualTo(MILLION);
    }

    /** The e-value is the exact one, rounded down by less than a part in 10^9. */
    @Property(tries = 300)
    void l145AnEValueIsRoundedDown(
            @ForAll @Size(max = 12) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> means) {
        BigInteger whole = BigInteger.valueOf(8_000_000).pow(means.size());
        BigInteger exact = BigInteger.ZERO;
        for (int bet : new int[] {1, 2, 4, 8}) {
            BigInteger product = BigInteger.ONE;
            for (int mean : means) {
                product = product.multiply(BigInteger.valueOf(8_000_000L + (long) bet * mean));
            }
            exact = exact.add(product);
        }
        BigInteger scaled = exact.multiply(EValue.ONE).divide(whole.multiply(BigInteger.valueOf(4)));
        BigInteger found = EValue.of(means);
        assertThat(found).isBetween(scaled.subtract(BigInteger.TEN.pow(9)).max(BigInteger.ZERO), scaled);
    }

    /** Over all votes of either sign that cancel out, a bet wins nothing on average: the sum over all signs is at most their number. */
    @Property(tries = 50)
    void l145ABetOnNothingWinsNothing(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 1_000_000) Integer> sizes) {
        BigInteger sum = BigInteger.ZERO;
        int signs = 1 << sizes.size();
        for (int sign = 0; sign < signs; sign++) {
            List<Integer> means = new ArrayList<>();
            for (int i = 0; i < sizes.size(); i++) {
                means.add(((sign >> i) & 1) == 0 ? sizes.get(i) : -sizes.get(i));
            }
            sum = sum.add(EValue.of(means));
        }
        assertThat(sum).isLessThanOrEqualTo(EValue.ONE.multiply(BigInteger.valueOf(signs)));
    }

    /** Those who pass are found by trying every number. */
    @Property(tries = 300)
    void l145ThePassingAreTheMostThatMayPass(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 2_000) Integer> values,
            @ForAll @IntRange(min = 1, max = 5_000) int alphaBp) {
        List<BigInteger> scaled = values.stream()
                .map(value -> EValue.ONE.multiply(BigInteger.valueOf(value)))
                .toList();
        int most = 0;
        for (int k = 1; k <= values.size(); k++) {
            int number = k;
            long enough = values.stream()
                    .filter(value -> (long) value * number * alphaBp >= 10_000L * values.size())
                    .count();
            most = enough >= k ? k : most;
        }
        int passing = FalseDiscovery.passing(scaled, alphaBp);
        assertThat(passing).isEqualTo(most);
        assertThat(scaled.stream()
                        .filter(value -> FalseDiscovery.passes(value, scaled.size(), passing, alphaBp))
                        .count())
                .isEqualTo(passing);
    }

    /** Ten payers whose answers resemble each other (ICC 0.2), and nobody's rows help: a plain t gate is fooled, this bound is not. */
    @Example
    void l145CorrelatedPayersFoolAPlainGateAndNotTheBound() {
        Noise noise = new Noise(1);
        int pools = 2_000;
        int falseVestings = 0;
        int fooled = 0;
        for (int pool = 0; pool < pools; pool++) {
            List<List<Integer>> players = new ArrayList<>();
            for (int player = 0; player < 5; player++) {
                players.add(noise.means(10, 12, 0, 20));
            }
            falseVestings += Noise.passing(players, ALPHA_BP) > 0 ? 1 : 0;
            fooled += noise.plainT(10, 12, 20) > 1.645 ? 1 : 0;
        }
        assertThat(falseVestings).isLessThan(pools * 5 / 100);
        assertThat(fooled).isGreaterThan(pools * 15 / 100);
    }

    /** A farmer of noise who splits into many identities vests no more of them than the bound says. */
    @Example
    void l145ANoiseFarmerGainsNothingBySplitting() {
        Noise noise = new Noise(2);
        int pools = 400;
        int falseVestings = 0;
        for (int pool = 0; pool < pools; pool++) {
            List<List<Integer>> players = new ArrayList<>();
            for (int identity = 0; identity < 50; identity++) {
                players.add(noise.means(10, 4, 0, 20));
            }
            falseVestings += Noise.passing(players, ALPHA_BP) > 0 ? 1 : 0;
        }
        assertThat(falseVestings).isLessThan(pools * 5 / 100);
    }

    /** Each payer's money is divided by that payer's own votes; all shares together are at most all money. */
    @Property(tries = 200)
    void l146ThePartsOfAPayersMoneyFollowHisVotes(
            @ForAll @Size(min = 1, max = 6)
                    List<@Size(min = 4, max = 4) List<@IntRange(min = -9, max = 9) Integer>> scores,
            @ForAll @Size(min = 4, max = 4) List<@LongRange(min = 0, max = 1L << 60) Long> money) {
        List<PoolVote> votes = new ArrayList<>();
        TreeMap<AccountId, PayerPart> parts = new TreeMap<>();
        for (int player = 0; player < scores.size(); player++) {
            for (int payer = 0; payer < 4; payer++) {
                long sum = 100_000L * scores.get(player).get(payer);
                votes.add(new PoolVote(account(player), account(100 + payer), sum, 1));
                parts.put(account(100 + payer), new PayerPart(Amount.open(1), Amount.ofUnits(money.get(payer))));
            }
        }
        Reckoning reckoning = new Reckoning(votes, parts, Parameters.standard());
        BigInteger all = BigInteger.ZERO;
        for (int player = 0; player < scores.size(); player++) {
            BigInteger share = BigInteger.ZERO;
            for (int payer = 0; payer < 4; payer++) {
                int place = payer;
                long positive = scores.stream()
                        .mapToLong(row -> Math.max(0, row.get(place)))
                        .sum();
                long own = Math.max(0, scores.get(player).get(payer));
                share = share.add(
                        own == 0
                                ? BigInteger.ZERO
                                : BigInteger.valueOf(money.get(payer))
                                        .multiply(BigInteger.valueOf(own))
                                        .divide(BigInteger.valueOf(positive)));
            }
            assertThat(reckoning.share(player).units()).isEqualTo(share);
            all = all.add(share);
        }
        assertThat(all)
                .isLessThanOrEqualTo(money.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** The published power is what the code has. */
    @Example
    void l145ThePublishedPowerIsMeasured() throws IOException {
        assertThat(Files.readString(PowerTable.PAGE)).isEqualTo(PowerTable.page());
    }

    private static AccountId account(int number) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) number;
        return AccountId.of(bytes);
    }
}
