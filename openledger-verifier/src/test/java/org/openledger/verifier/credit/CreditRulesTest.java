/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Attribution.Count;
import org.openledger.verifier.facts.Attribution.Level;
import org.openledger.verifier.facts.Attribution.Share;
import org.openledger.verifier.facts.Attribution.Token;
import org.openledger.verifier.world.NaiveShares;

class CreditRulesTest {

    @Property(tries = 500)
    void partsSumToTheWholeAndAreThoseHandedOutOneByOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
        Random random = new Random(seed);
        BigInteger whole = new BigInteger(random.nextInt(90), random);
        List<BigInteger> weights = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            weights.add(BigInteger.valueOf(random.nextInt(3) == 0 ? 0 : random.nextInt(50)));
        }
        weights.add(BigInteger.ONE);

        List<BigInteger> parts = LargestRemainder.divide(whole, weights);

        assertThat(parts).isEqualTo(NaiveShares.divide(whole, weights));
        assertThat(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(whole);
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatThrownBy(() -> LargestRemainder.divide(BigInteger.ONE, List.of(BigInteger.ZERO)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(
                        () -> LargestRemainder.divide(BigInteger.ONE, List.of(BigInteger.TWO, BigInteger.ONE.negate())))
                .isInstanceOf(MalformedException.class);
    }

    /** Three hundred rows: the smallest forty-four parts join what nobody earned, of equal ones the later rows. */
    @Test
    void atMostTwoHundredAndFiftySixRowsArePaid() {
        List<Token> tokens = IntStream.range(0, 300)
                .mapToObj(row -> new Token(
                        1, 1, Token.CREDITED, List.of(), List.of(new Share(0, row, row < 200 ? 2_000_000 : 1_000_000))))
                .toList();

        assertThat(AnswerCredit.ppm(attribution(tokens)).keySet())
                .containsExactlyElementsOf(
                        IntStream.range(0, 256).mapToObj(Long::valueOf).toList());
    }

    @Test
    void anAnswerWithoutTokensIsNobodys() {
        assertThat(AnswerCredit.ppm(attribution(List.of()))).isEmpty();
    }

    @Test
    void possibleCountsPass() {
        require(token(level(7, count(1, 2, 1)), level(5, count(0, 4, 0), count(1, 3, 2))));
        require(token());
    }

    @Test
    void impossibleCountsAreRefused() {
        refuses("below the least run", token(level(4, count(0, 1, 1))));
        refuses("longer than the text before", token(level(11, count(0, 1, 1))));
        refuses("levels not descending", token(level(6, count(0, 1, 1)), level(6, count(0, 1, 1), count(1, 1, 1))));
        refuses("a level that is nobody's longest", token(level(7, count(0, 1, 1)), level(6, count(0, 1, 1))));
        refuses("a level without its players", token(level(7, count(0, 1, 1)), level(6, count(1, 1, 1))));
        refuses("an empty level", token(level(7)));
        refuses("players not ascending", token(level(7, count(1, 1, 1), count(0, 1, 1))));
        refuses("an unknown player", token(level(7, count(3, 1, 1))));
        refuses("a context that does not stand", token(level(7, count(0, 0, 0))));
        refuses("followed more often than it stands", token(level(7, count(0, 1, 2))));
        refuses(
                "a shorter context that stands less",
                token(level(7, count(0, 3, 1)), level(6, count(0, 2, 1), count(1, 1, 1))));
        refuses("more tokens than there are", token(level(7, count(0, 5, 4), count(1, 5, 4))));
        refuses("more contexts than tokens", token(level(7, count(0, 90, 1), count(1, 90, 1))));
        assertThatThrownBy(() -> LevelRules.require(token(), 6, 3, 6, 10)).isInstanceOf(MalformedException.class);
    }

    private static void refuses(String why, Token token) {
        assertThatThrownBy(() -> require(token)).as(why).isInstanceOf(MalformedException.class);
    }

    private static void require(Token token) {
        LevelRules.require(token, 100, 3, 6, 10);
    }

    private static Token token(Level... levels) {
        return new Token(1, 7, Token.CREDITED, List.of(levels), List.of());
    }

    private static Level level(long length, Count... counts) {
        return new Level(length, List.of(counts));
    }

    private static Count count(long player, long context, long token) {
        return new Count(player, context, token);
    }

    private static Attribution attribution(List<Token> tokens) {
        return new Attribution(
                "span/1", Sha256.of(), List.of(), 1_000_000, 1_000, List.of(), List.of(), tokens, List.of());
    }
}
