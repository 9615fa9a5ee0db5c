/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exact fractions of large games, against the values of Castro, Gómez, Tejada, "Polynomial calculation of the Shapley value based on sampling", 2009 (rules A103, A104). */
class VotingGameLaws {

    private static final Rational ZERO = Rational.of(BigInteger.ZERO, BigInteger.ONE);

    /** The electors of the states of the USA in the seventies and how many states had as many. */
    private static final int[][] ELECTORS = {
        {45, 1}, {41, 1}, {27, 1}, {26, 2}, {25, 1}, {21, 1}, {17, 2}, {14, 1}, {13, 2}, {12, 3}, {11, 1}, {10, 4},
        {9, 4}, {8, 2}, {7, 4}, {6, 4}, {5, 1}, {4, 9}, {3, 7}
    };

    private static final double[] ELECTORS_POWER = {
        .08831, .07973, .05096, .04898, .047, .03917, .03147, .02577, .02388, .022, .02013, .01827, .01641, .01456,
        .01272, .01088, .009053, .00723, .005412
    };

    private static final int[] AIRPORT = {8, 12, 6, 14, 8, 9, 13, 10, 10, 10};

    private static final double[] AIRPORT_VALUES = {
        .01, .020869565, .033369565, .046883079, .063549745, .082780515, .106036329, .139369662, .189369662, .289369662
    };

    @Test
    void A103_theElectoralCollege() {
        int[] weights = IntStream.range(0, ELECTORS.length)
                .flatMap(i -> IntStream.generate(() -> ELECTORS[i][0]).limit(ELECTORS[i][1]))
                .toArray();
        assertThat(weights).hasSize(51);
        List<Rational> power = VotingGame.of(270, weights).shapleyShubik();
        int at = 0;
        Rational sum = ZERO;
        for (int state = 0; state < weights.length; state++) {
            at += weights[state] == ELECTORS[at][0] ? 0 : 1;
            assertThat(power.get(state).toDouble())
                    .as("%d electors", weights[state])
                    .isCloseTo(ELECTORS_POWER[at], within(1e-5));
            sum = sum.plus(power.get(state));
        }
        assertThat(sum.toString()).isEqualTo("1/1");
    }

    /** One library's class for this game cannot be constructed. The game is a sum of votes: each stretch of runway is needed if one of those who need it comes. */
    @Test
    void A104_theAirportOfAHundred() {
        int[] costs = IntStream.range(0, 10)
                .flatMap(i -> IntStream.generate(() -> i + 1).limit(AIRPORT[i]))
                .toArray();
        assertThat(costs).hasSize(100);
        Rational[] values = new Rational[100];
        java.util.Arrays.fill(values, ZERO);
        for (int stretch = 1; stretch <= 10; stretch++) {
            int from = stretch;
            List<Rational> shares = VotingGame.of(
                            1, IntStream.of(costs).map(c -> c >= from ? 1 : 0).toArray())
                    .shapleyShubik();
            for (int i = 0; i < 100; i++) {
                values[i] = values[i].plus(shares.get(i));
            }
        }
        for (int i = 0; i < 100; i++) {
            assertThat(values[i].toDouble()).isCloseTo(AIRPORT_VALUES[costs[i] - 1], within(1e-9));
        }
        assertThat(values[0].toString()).isEqualTo("1/100");
    }

    /** A set of a ring of n costs {@code |S| + 100 · (runs of S)}: 101 for each player, 100 less for each pair of neighbours, and 100 for closing the ring. */
    @Test
    void A104_theSpanningTreeOfAHundred() {
        int n = 100;
        Rational first = ZERO.plus(Rational.of(BigInteger.valueOf(101), BigInteger.ONE));
        for (int i = 0; i < n; i++) {
            int[] pair = new int[n];
            pair[i] = 1;
            pair[(i + 1) % n] = 1;
            first = first.plus(VotingGame.of(2, pair).shapleyShubik().get(0).times(-100));
        }
        int[] everybody = IntStream.generate(() -> 1).limit(n).toArray();
        first = first.plus(VotingGame.of(n, everybody).shapleyShubik().get(0).times(100));
        assertThat(first.toString()).isEqualTo("2/1");
    }

    @Test
    void theLargestVote() {
        int[] weights = IntStream.range(0, 200).map(i -> 1 + i % 10 * 9).toArray();
        List<Rational> power = VotingGame.of(5_000, weights).banzhaf();
        assertThat(power.get(9).toDouble())
                .isGreaterThan(power.get(8).toDouble())
                .isBetween(0.0, 1.0);
        assertThat(power.get(19)).isEqualTo(power.get(9));
    }

    @Test
    void wrongCallsAreToldWhatWouldBeRight() {
        assertThatThrownBy(() -> VotingGame.of(4, 1, 2)).hasMessage("quota 4: give 1 to 3");
        assertThatThrownBy(() -> VotingGame.of(1)).hasMessage("voters 0: give 1 to 200");
        assertThatThrownBy(() -> VotingGame.of(1, new int[5])).hasMessage("total weight 0: give 1 to 10000");
        assertThatThrownBy(() -> VotingGame.of(1, 2, -1)).hasMessage("weight of voter 1 -1: give 0 to 10000");
        assertThatThrownBy(() -> Rational.of(BigInteger.ONE, BigInteger.ZERO))
                .hasMessage("1/0: give a denominator other than 0");
        assertThatThrownBy(() -> new Rational(BigInteger.TWO, BigInteger.TWO))
                .hasMessage("2/2: give lowest terms over a denominator above 0");
        assertThat(Rational.of(BigInteger.TWO, BigInteger.valueOf(-4)).toString())
                .isEqualTo("-1/2");
    }
}
