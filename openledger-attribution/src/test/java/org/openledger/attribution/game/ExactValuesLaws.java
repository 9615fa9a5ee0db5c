/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Exact semivalues against published ones and against their definitions (rules A100 to A102, A112). */
class ExactValuesLaws {

    private static final double EXACT = 1e-9;
    private static final Semivalue BETA = new Semivalue.Beta(4, 1);

    private static double[] values(Semivalue semivalue, Game game) {
        return Valuer.exact(semivalue)
                .value(game, Budget.calls(1L << game.players()), 0)
                .values();
    }

    private static void assertValues(Semivalue semivalue, Game game, double tolerance, double... expected) {
        assertThat(values(semivalue, game)).containsExactly(expected, within(tolerance));
    }

    @Test
    void A100_publishedValues() {
        double third = 1 / 3.0;
        double sixth = 1 / 6.0;
        assertValues(Semivalue.shapley(), KnownGames.gloves(1, 2), EXACT, 2 * third, sixth, sixth);
        assertValues(Semivalue.banzhaf(), KnownGames.gloves(1, 2), EXACT, 0.75, 0.25, 0.25);
        assertValues(BETA, KnownGames.gloves(1, 2), EXACT, third, 2 / 15.0, 2 / 15.0);
        double odd = 0.7 * third;
        assertValues(Semivalue.shapley(), KnownGames.gloves(2, 3), EXACT, 0.65, 0.65, odd, odd, odd);
        assertValues(Semivalue.banzhaf(), KnownGames.gloves(2, 3), EXACT, 0.6875, 0.6875, 0.3125, 0.3125, 0.3125);
        Game airport = KnownGames.airport(1, 2, 3, 6);
        assertValues(Semivalue.shapley(), airport, EXACT, 0.25, 7 / 12.0, 13 / 12.0, 49 / 12.0);
        assertValues(Semivalue.banzhaf(), airport, EXACT, 0.125, 0.375, 0.875, 3.875);
        assertValues(BETA, airport, 1e-6, 0.571429, 1.238095, 2.038095, 5.038095);
        Game majority = KnownGames.majority(4, 3, 2, 1, 1);
        assertValues(Semivalue.shapley(), majority, EXACT, 0.5, sixth, sixth, sixth);
        assertValues(Semivalue.banzhaf(), majority, EXACT, 0.75, 0.25, 0.25, 0.25);
        Game symmetric = KnownGames.majority(3.5, 1, 1, 1, 1, 1, 1);
        assertValues(Semivalue.shapley(), symmetric, EXACT, sixth, sixth, sixth, sixth, sixth, sixth);
        assertValues(Semivalue.banzhaf(), symmetric, EXACT, 0.3125, 0.3125, 0.3125, 0.3125, 0.3125, 0.3125);
    }

    /** Castro and others 2009 at a size that can be enumerated: everybody owes as much. */
    @Test
    void A100_theSpanningTreeOfARing() {
        int n = 12;
        Game tree = Game.of(n, coalition -> {
            long runs = coalition
                    .players()
                    .filter(i -> !coalition.contains((i + 1) % n))
                    .count();
            return coalition.size() + 100.0 * (coalition.size() == n ? 1 : runs);
        });
        double[] expected = new double[n];
        Arrays.fill(expected, 1 + 100.0 / n);
        assertValues(Semivalue.shapley(), tree, EXACT, expected);
    }

    @Property(tries = 40)
    void A101_valuesFollowTheirDefinitions(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        Game game = KnownGames.random(n, seed);
        Random random = new Random(seed);
        double a = 0.2 + 5 * random.nextDouble();
        double b = 0.2 + 5 * random.nextDouble();
        assertThat(values(Semivalue.shapley(), game)).containsExactly(overOrders(game), within(EXACT));
        assertThat(values(new Semivalue.Beta(1, 1), game)).containsExactly(overOrders(game), within(EXACT));
        assertThat(values(Semivalue.banzhaf(), game))
                .containsExactly(overSubsets(game, k -> StrictMath.pow(2, 1 - n)), within(EXACT));
        assertThat(values(Semivalue.leaveOneOut(), game))
                .containsExactly(overSubsets(game, k -> k == n - 1 ? 1 : 0), within(EXACT));
        // the sizes' law as a mixture: each of the others is present with probability t, where t has density t^(b-1)
        // (1-t)^(a-1) / B(a, b)
        double whole = betaIntegral(b, a);
        double[] weights = IntStream.range(0, n)
                .mapToDouble(k -> betaIntegral(k + b, n - 1 - k + a) / whole)
                .toArray();
        assertThat(values(new Semivalue.Beta(a, b), game))
                .containsExactly(overSubsets(game, k -> weights[k]), within(EXACT));
    }

    /** The mean over all orders of what each player adds. */
    private static double[] overOrders(Game game) {
        double[] sums = new double[game.players()];
        int[] orders = {0};
        follow(game, Coalition.EMPTY, new double[game.players()], sums, orders);
        return Arrays.stream(sums).map(sum -> sum / orders[0]).toArray();
    }

    private static void follow(Game game, Coalition begun, double[] added, double[] sums, int[] orders) {
        if (begun.size() == game.players()) {
            orders[0]++;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += added[i];
            }
        }
        for (int i = 0; i < game.players(); i++) {
            if (!begun.contains(i)) {
                double[] more = added.clone();
                more[i] = game.worth(begun.with(i)) - game.worth(begun);
                follow(game, begun.with(i), more, sums, orders);
            }
        }
    }

    private static double[] overSubsets(Game game, java.util.function.IntToDoubleFunction weight) {
        double[] values = new double[game.players()];
        for (int i = 0; i < values.length; i++) {
            for (long set = 0; set < 1L << values.length; set++) {
                Coalition others = new Coalition(set);
                if (!others.contains(i)) {
                    values[i] +=
                            weight.applyAsDouble(others.size()) * (game.worth(others.with(i)) - game.worth(others));
                }
            }
        }
        return values;
    }

    /** The beta function as an integral, by trapezoids after a logistic substitution; shapes of 0.2 leave e^-40 outside. */
    private static double betaIntegral(double p, double q) {
        double sum = 0;
        double step = 1 / 16.0;
        for (double x = -200; x <= 200; x += step) {
            double present = 1 / (1 + StrictMath.exp(-x));
            double absent = 1 / (1 + StrictMath.exp(x));
            sum += StrictMath.pow(present, p) * StrictMath.pow(absent, q) * step;
        }
        return sum;
    }

    @Property(tries = 60)
    void A102_votesAgreeWithTheirGames(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(9);
        int[] weights = random.ints(n, 0, 8).toArray();
        weights[random.nextInt(n)]++;
        int quota = 1 + random.nextInt(Arrays.stream(weights).sum());
        VotingGame vote = VotingGame.of(quota, weights);
        Game game = KnownGames.majority(
                quota, Arrays.stream(weights).asDoubleStream().toArray());
        assertThat(vote.shapleyShubik().stream().mapToDouble(Rational::toDouble).toArray())
                .containsExactly(values(Semivalue.shapley(), game), within(1e-12));
        assertThat(vote.banzhaf().stream().mapToDouble(Rational::toDouble).toArray())
                .containsExactly(values(Semivalue.banzhaf(), game), within(1e-12));
    }

    @Property(tries = 40)
    void A112_nobodyAndTwins(@ForAll long seed) {
        Game others = KnownGames.random(6, seed);
        Game game = Game.of(8, coalition -> {
            long six = coalition.members() & 63;
            return others.worth(new Coalition(six)) + (coalition.contains(7) ? 0.5 : 0);
        });
        Game twins = Game.of(
                7,
                coalition -> others.worth(new Coalition(
                        (coalition.members() & 31) | (coalition.contains(5) != coalition.contains(6) ? 32 : 0))));
        for (Semivalue semivalue :
                new Semivalue[] {Semivalue.shapley(), Semivalue.banzhaf(), BETA, Semivalue.leaveOneOut()}) {
            double[] values = values(semivalue, game);
            assertThat(values[6]).isCloseTo(0, within(1e-15));
            assertThat(values[7]).isCloseTo(0.5, within(1e-14));
            double[] alike = values(semivalue, twins);
            assertThat(alike[5]).isCloseTo(alike[6], within(1e-14));
        }
        double[] shapley = values(Semivalue.shapley(), game);
        assertThat(Arrays.stream(shapley).sum())
                .isCloseTo(game.worth(Coalition.all(8)) - game.worth(Coalition.EMPTY), within(EXACT));
    }

    @Test
    void oneTwentyAndSixtyFourPlayers() {
        Game one = Game.of(1, coalition -> coalition.size() == 1 ? 3 : 1);
        assertValues(Semivalue.shapley(), one, 0, 2);
        double[] costs = IntStream.range(0, 14).mapToDouble(i -> i * i % 7).toArray();
        assertValues(Semivalue.shapley(), KnownGames.airport(costs), 1e-9, KnownGames.airportShapley(costs));
        assertValues(Semivalue.banzhaf(), KnownGames.airport(costs), 1e-9, KnownGames.airportBanzhaf(costs));
        double[] twenty = new double[20];
        Arrays.fill(twenty, 20);
        assertValues(
                Semivalue.shapley(),
                Game.of(20, coalition -> (double) coalition.size() * coalition.size()),
                1e-9,
                twenty);
        double[] many = IntStream.range(0, 64).mapToDouble(i -> i).toArray();
        double[] left = Valuer.exact(Semivalue.leaveOneOut())
                .value(KnownGames.airport(many), Budget.calls(65), 0)
                .values();
        assertThat(left[63]).isEqualTo(1);
        assertThat(Arrays.stream(left).sum()).isEqualTo(1);
    }

    @Test
    void wrongCallsAreToldWhatWouldBeRight() {
        Game game = KnownGames.gloves(1, 2);
        assertThatThrownBy(() -> Valuer.exact(Semivalue.shapley())
                        .value(KnownGames.airport(new double[21]), Budget.calls(Budget.MAX_CALLS), 0))
                .hasMessage("players 21: at most 20 can be enumerated, sample more with layered(semivalue)");
        assertThatThrownBy(() -> Valuer.exact(Semivalue.shapley()).value(game, Budget.calls(7), 0))
                .hasMessage("calls 7: asking all sets of 3 players needs at least 8 here");
        assertThatThrownBy(() -> Valuer.exact(Semivalue.leaveOneOut()).value(game, Budget.calls(3), 0))
                .hasMessage("calls 3: leaving out each of 3 players needs at least 4 here");
        assertThatThrownBy(() -> Game.of(0, coalition -> 0)).hasMessage("players 0: give 1 to 64");
        assertThatThrownBy(() -> Game.of(65, coalition -> 0)).hasMessage("players 65: give 1 to 64");
        assertThatThrownBy(() -> Budget.calls(0)).hasMessage("calls 0: give 1 to 1048576");
        assertThatThrownBy(() -> Budget.calls(9).targetError(Double.NaN))
                .hasMessage("target error NaN: give a standard error above 0, or 0 for none");
        assertThatThrownBy(() -> new Semivalue.Beta(0, 1)).hasMessage("shape a 0.0: give 0.001 to 1000.0");
        assertThatThrownBy(() -> Semivalue.shapley().weight(3, 3)).hasMessage("size 3: give 0 to 2");
        assertThatThrownBy(() -> Coalition.of(64)).hasMessage("player 64: give 0 to 63");
        assertThatThrownBy(() -> Valuer.permutations(Double.NaN)).hasMessage("tolerance NaN: give a number, 0 or more");
    }
}
