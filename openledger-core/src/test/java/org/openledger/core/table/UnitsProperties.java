/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.token.Amount;

/** Four words do what a big integer does. */
class UnitsProperties {
    private static final int AT = 3;
    private static final long BESIDE = 0x5555_5555_5555_5555L;

    @Property(tries = 2_000)
    void addingIsExactOrRefused(@ForAll("amounts") Amount a, @ForAll("amounts") Amount b) {
        long[] words = words(a);
        BigInteger sum = a.units().add(b.units());
        assertThat(Units.add(words, AT, b)).isEqualTo(sum.bitLength() <= 256);
        if (sum.bitLength() <= 256) {
            assertThat(Units.amount(words, AT)).isEqualTo(Amount.ofUnits(sum));
        }
        requireNothingBeside(words);
    }

    @Property(tries = 2_000)
    void subtractingIsExactOrRefused(@ForAll("amounts") Amount a, @ForAll("amounts") Amount b) {
        long[] words = words(a);
        BigInteger difference = a.units().subtract(b.units());
        assertThat(Units.subtract(words, AT, b)).isEqualTo(difference.signum() >= 0);
        if (difference.signum() >= 0) {
            assertThat(Units.amount(words, AT)).isEqualTo(Amount.ofUnits(difference));
            assertThat(Units.isZero(words, AT)).isEqualTo(difference.signum() == 0);
        }
        requireNothingBeside(words);
    }

    @Property(tries = 2_000)
    void theyAreWrittenAsAmountsAre(@ForAll("amounts") Amount amount) {
        CborWriter out = new CborWriter();
        Units.write(out, words(amount), AT);
        assertThat(out.toBytes()).isEqualTo(TokenCodecs.AMOUNT.encode(amount));
    }

    /** Of every width; as often as not a power of two, or one less. */
    @Provide
    Arbitrary<Amount> amounts() {
        Arbitrary<BigInteger> any = Arbitraries.integers()
                .between(0, 256)
                .flatMap(bits -> Arbitraries.bigIntegers()
                        .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE)));
        Arbitrary<BigInteger> edges = Arbitraries.integers()
                .between(0, 511)
                .map(edge -> BigInteger.ONE.shiftLeft(edge / 2 + edge % 2).subtract(BigInteger.valueOf(edge % 2)));
        return Arbitraries.oneOf(any, edges).map(Amount::ofUnits);
    }

    private static long[] words(Amount amount) {
        long[] words = new long[AT + Units.WORDS + 1];
        words[AT - 1] = BESIDE;
        words[AT + Units.WORDS] = BESIDE;
        assertThat(Units.add(words, AT, amount)).isTrue();
        return words;
    }

    private static void requireNothingBeside(long[] words) {
        assertThat(words[AT - 1]).isEqualTo(BESIDE);
        assertThat(words[AT + Units.WORDS]).isEqualTo(BESIDE);
    }
}
