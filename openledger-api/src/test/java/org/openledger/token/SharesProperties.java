/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Largest remainder, against its definition. */
class SharesProperties {

    @Provide
    Arbitrary<BigInteger> wholes() {
        Arbitrary<BigInteger> edges = Arbitraries.of(
                BigInteger.ZERO, BigInteger.ONE, BigInteger.valueOf(7), BigInteger.TEN.pow(18), Amounts.MOST);
        return Arbitraries.oneOf(edges, Arbitraries.bigIntegers().between(BigInteger.ZERO, Amounts.MOST));
    }

    @Provide
    Arbitrary<List<BigInteger>> weights() {
        Arbitrary<BigInteger> equal = Arbitraries.of(BigInteger.ZERO, BigInteger.ONE);
        Arbitrary<BigInteger> small = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(1_000_000));
        Arbitrary<BigInteger> large = Arbitraries.bigIntegers().between(BigInteger.ZERO, Amounts.MOST);
        return Arbitraries.oneOf(
                        equal.list().ofMinSize(1).ofMaxSize(100),
                        small.list().ofMinSize(1).ofMaxSize(40),
                        large.list().ofMinSize(1).ofMaxSize(20))
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }

    @Property
    void partsSumToTheWhole(@ForAll("wholes") BigInteger whole, @ForAll("weights") List<BigInteger> weights) {
        List<BigInteger> parts = Shares.of(whole, weights);
        assertThat(parts).hasSameSizeAs(weights);
        assertThat(sum(parts)).isEqualTo(whole);
    }

    @Property
    void eachPartIsItsQuotaRoundedDownOrUp(
            @ForAll("wholes") BigInteger whole, @ForAll("weights") List<BigInteger> weights) {
        BigInteger total = sum(weights);
        List<BigInteger> parts = Shares.of(whole, weights);
        for (int i = 0; i < parts.size(); i++) {
            BigInteger quota = whole.multiply(weights.get(i));
            BigInteger excess = parts.get(i).multiply(total).subtract(quota);
            assertThat(excess.abs()).isLessThan(total);
        }
    }

    @Property
    void theUnitsThatAreLeftGoToTheLargestRemaindersAndTiesToTheLowerPosition(
            @ForAll("wholes") BigInteger whole, @ForAll("weights") List<BigInteger> weights) {
        BigInteger total = sum(weights);
        List<BigInteger> parts = Shares.of(whole, weights);
        List<BigInteger[]> quotas = weights.stream()
                .map(weight -> whole.multiply(weight).divideAndRemainder(total))
                .toList();
        for (int winner = 0; winner < parts.size(); winner++) {
            for (int loser = 0; loser < parts.size(); loser++) {
                boolean won = parts.get(winner).compareTo(quotas.get(winner)[0]) > 0;
                boolean lost = parts.get(loser).equals(quotas.get(loser)[0]);
                int order = quotas.get(winner)[1].compareTo(quotas.get(loser)[1]);
                if (won && lost && !(order > 0 || (order == 0 && winner < loser))) {
                    throw new AssertionError("position " + winner + " was rounded up before " + loser);
                }
            }
        }
    }

    @Example
    void nothingIsLostInAMillionPayouts() {
        int answers = 10_000;
        int payees = 100;
        SplittableRandom random = new SplittableRandom(20_260_101);
        BigInteger paidIn = BigInteger.ZERO;
        BigInteger[] paidOut = new BigInteger[payees];
        Arrays.fill(paidOut, BigInteger.ZERO);
        for (int answer = 0; answer < answers; answer++) {
            BigInteger fee = BigInteger.valueOf(random.nextLong(Long.MAX_VALUE));
            List<BigInteger> weights = random.ints(payees, 1, 1_000_000)
                    .mapToObj(BigInteger::valueOf)
                    .toList();
            List<BigInteger> parts = Shares.of(fee, weights);
            paidIn = paidIn.add(fee);
            Arrays.setAll(paidOut, payee -> paidOut[payee].add(parts.get(payee)));
        }
        assertThat(sum(List.of(paidOut))).isEqualTo(paidIn);
    }

    @Example
    void examples() {
        assertThat(shares(7, 1, 1, 1)).containsExactly(3L, 2L, 2L);
        assertThat(shares(1, 1, 1, 1)).containsExactly(1L, 0L, 0L);
        assertThat(shares(0, 5, 0)).containsExactly(0L, 0L);
        assertThat(shares(10, 0, 3, 0)).containsExactly(0L, 10L, 0L);
        assertThat(shares(100, 1, 2, 4)).containsExactly(14L, 29L, 57L);
        assertThat(Shares.of(Amount.ofUnits(7), List.of(BigInteger.ONE, BigInteger.TWO)))
                .containsExactly(Amount.ofUnits(2), Amount.ofUnits(5));
    }

    @Example
    void whatCannotBeDividedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> shares(1));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(1, 2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(-1, 1));
    }

    private static List<Long> shares(long whole, long... weights) {
        List<BigInteger> bigWeights =
                Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
        return Shares.of(BigInteger.valueOf(whole), bigWeights).stream()
                .map(BigInteger::longValueExact)
                .toList();
    }

    private static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
