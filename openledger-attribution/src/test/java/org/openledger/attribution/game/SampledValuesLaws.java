/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for values that are sampled, against the exact ones of the same games (rules A105 to A111). */
class SampledValuesLaws {

    private static final int GAMES = 200;
    private static final Semivalue BETA = new Semivalue.Beta(4, 1);

    /** The methods, what they estimate, and how far they may be off over the games at 100 calls. */
    @SuppressWarnings("ImmutableEnumChecker") // all of them are records
    enum Sampler {
        PERMUTATIONS(Valuer.permutations(0), Semivalue.shapley(), 0.056),
        KERNEL(Valuer.kernelShap(), Semivalue.shapley(), 0.062),
        REUSE(Valuer.sampleReuse(), Semivalue.banzhaf(), 0.0165),
        LAYERED_SHAPLEY(Valuer.layered(Semivalue.shapley()), Semivalue.shapley(), 0.004),
        LAYERED_BANZHAF(Valuer.layered(Semivalue.banzhaf()), Semivalue.banzhaf(), 0.004),
        LAYERED_BETA(Valuer.layered(BETA), BETA, 0.004);

        private final Valuer valuer;
        private final Semivalue estimates;
        private final double worst;

        Sampler(Valuer valuer, Semivalue estimates, double worst) {
            this.valuer = valuer;
            this.estimates = estimates;
            this.worst = worst;
        }
    }

    private static double[] exact(Semivalue semivalue, Game game) {
        return Valuer.exact(semivalue)
                .value(game, Budget.calls(1L << game.players()), 0)
                .values();
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void A105_ninetyPercentIntervalsCoverSo_A106_andErrorsStayBelowTheirBounds(Sampler sampler) {
        int covered = 0;
        double squares = 0;
        for (int seed = 0; seed < GAMES; seed++) {
            Game game = Contributors.game(seed);
            double[] exact = exact(sampler.estimates, game);
            Valuation valuation = sampler.valuer.value(game, Budget.calls(100), seed);
            for (int i = 0; i < exact.length; i++) {
                covered += valuation.interval(i, 0.9).contains(exact[i]) ? 1 : 0;
                squares += (valuation.value(i) - exact[i]) * (valuation.value(i) - exact[i]);
            }
        }
        double values = (double) GAMES * Contributors.PLAYERS;
        assertThat(covered / values).as("coverage").isBetween(0.85, 0.95);
        assertThat(Math.sqrt(squares / values)).as("error").isLessThanOrEqualTo(sampler.worst);
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void A105_intervalsCoverInALargerGame(Sampler sampler) {
        int n = 40;
        if (sampler == Sampler.LAYERED_BETA) {
            return; // no closed form to hold it against
        }
        double[] costs = IntStream.range(0, n)
                .mapToDouble(i -> StrictMath.sqrt(1 + i * 37 % 40))
                .toArray();
        double[] exact = sampler.estimates.equals(Semivalue.shapley())
                ? KnownGames.airportShapley(costs)
                : KnownGames.airportBanzhaf(costs);
        int covered = 0;
        int games = 20;
        for (int seed = 0; seed < games; seed++) {
            Valuation valuation = sampler.valuer.value(KnownGames.airport(costs), Budget.calls(1_000), seed);
            for (int i = 0; i < n; i++) {
                covered += valuation.interval(i, 0.9).contains(exact[i]) ? 1 : 0;
            }
        }
        assertThat(covered / (double) (games * n)).isBetween(0.8, 1.0);
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void A107_theBitsDependOnTheSeedAloneAndNoSetIsAskedTwice(Sampler sampler) {
        Game game = Contributors.game(3);
        for (int calls : new int[] {50, 333, 1_000}) {
            Valuation alone = sampler.valuer.value(game, Budget.calls(calls), 11);
            for (int threads : new int[] {1, 2, 7}) {
                ConcurrentMap<Coalition, Integer> asked = new ConcurrentHashMap<>();
                Game counting = Game.of(10, coalition -> {
                    asked.merge(coalition, 1, Integer::sum);
                    return game.worth(coalition);
                });
                Valuation shared =
                        sampler.valuer.value(counting, Budget.calls(calls).threads(threads), 11);
                assertThat(shared.values()).isEqualTo(alone.values());
                assertThat(shared.standardErrors()).isEqualTo(alone.standardErrors());
                assertThat(asked.values()).allMatch(times -> times == 1);
                assertThat(asked).hasSize((int) shared.calls());
                assertThat(shared.calls()).isLessThanOrEqualTo(calls);
            }
            assertThat(sampler.valuer.value(game, Budget.calls(calls), 12).values())
                    .isNotEqualTo(alone.values());
        }
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void A107_whatCanBeEnumeratedIsExact(Sampler sampler) {
        Game game = Contributors.game(4);
        Valuation valuation = sampler.valuer.value(game, Budget.calls(1_024).targetError(0.1), 5);
        assertThat(valuation.values()).isEqualTo(exact(sampler.estimates, game));
        assertThat(valuation.outcome()).isEqualTo(Valuation.Outcome.EXACT);
        assertThat(valuation.interval(3, 0.9)).isEqualTo(new Interval(valuation.value(3), valuation.value(3)));
        assertThat(sampler.valuer
                        .value(Game.of(1, Coalition::size), Budget.calls(2), 0)
                        .values())
                .containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void A108_aBudgetEndsEarlyOrSaysThatItFellShort(Sampler sampler) {
        Game game = Contributors.game(5);
        double loose = 2 * sampler.valuer.value(game, Budget.calls(400), 1).largestError();
        Valuation early = sampler.valuer.value(game, Budget.calls(1_000).targetError(loose), 1);
        assertThat(early.outcome()).isEqualTo(Valuation.Outcome.STOPPED_EARLY);
        assertThat(early.largestError()).isLessThanOrEqualTo(loose);
        assertThat(early.calls()).isLessThan(900);
        Valuation late = sampler.valuer.value(game, Budget.calls(60).targetError(1e-9), 1);
        assertThat(late.outcome()).isEqualTo(Valuation.Outcome.SHORT_OF_TARGET);
        assertThat(late.largestError()).isGreaterThan(1e-9);
        assertThat(sampler.valuer.value(game, Budget.calls(60), 1).outcome()).isEqualTo(Valuation.Outcome.SPENT);
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void A109_aWorthThatIsNoNumberIsNamed(Sampler sampler) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e101}) {
            Game game = Game.of(10, coalition -> coalition.size() >= 3 ? bad : 1);
            for (int threads : new int[] {1, 3}) {
                assertThatThrownBy(() ->
                                sampler.valuer.value(game, Budget.calls(100).threads(threads), 1))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("the worth of \\{(\\d+, ){2,}\\d+} is " + bad
                                + ": give a number of magnitude 1.0E100 or less");
            }
        }
    }

    @Test
    void A109_aBudgetThatTellsNoErrorIsRefused() {
        Game game = Contributors.game(6);
        Map.of(
                        Sampler.PERMUTATIONS, "calls 7: following two orders and their reverses needs at least 38 here",
                        Sampler.KERNEL, "calls 7: a regression on pairs needs at least 26 here",
                        Sampler.REUSE, "calls 7: sample reuse needs at least 8 here",
                        Sampler.LAYERED_SHAPLEY, "calls 7: drawing two sets of each size needs at least 20 here")
                .forEach((sampler, message) -> {
                    assertThatThrownBy(() -> sampler.valuer.value(game, Budget.calls(7), 1))
                            .hasMessage(message);
                    int least = Integer.parseInt(message.replaceAll(".*least (\\d+) here", "$1"));
                    Valuation wide = sampler.valuer.value(game, Budget.calls(least), 1);
                    assertThat(wide.largestError()).isPositive();
                });
    }

    @Property(tries = 30)
    void A110_shapleyEstimatesSumToTheWhole(@ForAll long seed) {
        Game game = KnownGames.random(9, seed);
        double whole = game.worth(Coalition.all(9)) - game.worth(Coalition.EMPTY);
        for (Sampler sampler : new Sampler[] {Sampler.PERMUTATIONS, Sampler.KERNEL, Sampler.LAYERED_SHAPLEY}) {
            Valuation valuation = sampler.valuer.value(game, Budget.calls(90), seed);
            assertThat(Arrays.stream(valuation.values()).sum()).isCloseTo(whole, within(1e-9));
        }
    }

    /** Games without any structure, too: the mean over many seeds is the exact value. */
    @Test
    void A110_estimatesAreNotBiased() {
        Game game = KnownGames.random(7, 3);
        int seeds = 500;
        for (Sampler sampler : Sampler.values()) {
            double[] exact = exact(sampler.estimates, game);
            double[] mean = new double[7];
            double[] square = new double[7];
            for (int seed = 0; seed < seeds; seed++) {
                double[] values =
                        sampler.valuer.value(game, Budget.calls(60), seed).values();
                for (int i = 0; i < 7; i++) {
                    mean[i] += values[i] / seeds;
                    square[i] += (values[i] - exact[i]) * (values[i] - exact[i]) / seeds;
                }
            }
            // least squares is biased by about one part in the number of pairs; the others are not
            double allowance = sampler == Sampler.KERNEL ? 0.02 : 0.004;
            for (int i = 0; i < 7; i++) {
                assertThat(mean[i])
                        .as("%s %d", sampler, i)
                        .isCloseTo(exact[i], within(allowance + 3.5 * Math.sqrt(square[i] / seeds)));
            }
        }
    }

    /** A layer of about 2,400 draws is fitted on every tenth of them: that must not leave out a fold. */
    @Test
    void A106_fiftyTimesTheCallsHaveAFifthOfTheErrorAtMost() {
        double[] costs =
                IntStream.range(0, 40).mapToDouble(i -> StrictMath.sqrt(1 + i)).toArray();
        Valuer layered = Valuer.layered(Semivalue.shapley());
        double few =
                layered.value(KnownGames.airport(costs), Budget.calls(1_600), 1).largestError();
        double many = layered.value(KnownGames.airport(costs), Budget.calls(80_000), 1)
                .largestError();
        assertThat(many).isLessThan(few / 5);
    }

    @Test
    void A111_truncationSavesCallsAndWidensIntervals() {
        Game game = Contributors.game(8);
        double[] exact = exact(Semivalue.shapley(), game);
        Valuation full = Valuer.permutations(0).value(game, Budget.calls(400), 2);
        Valuation cut = Valuer.permutations(0.1).value(game, Budget.calls(400).targetError(full.largestError()), 2);
        assertThat(cut.calls()).isLessThan(full.calls());
        for (int i = 0; i < exact.length; i++) {
            assertThat(cut.interval(i, 0.99).contains(exact[i])).isTrue();
            assertThat(cut.interval(i, 0.9).high() - cut.value(i)).isGreaterThan(0.1);
        }
        int[] asked = {0};
        Game saturated = Game.of(30, coalition -> {
            asked[0]++;
            return coalition.size() >= 3 ? 1 : coalition.size() / 3.0;
        });
        Valuer.permutations(0.01).value(saturated, Budget.calls(2_000).targetError(0.03), 1);
        assertThat(asked[0]).isLessThan(500);
    }

    @Test
    void studentsQuantilesAreThoseOfTheTables() {
        assertThat(Student.quantile(0.9, 1)).isCloseTo(6.313752, within(1e-6));
        assertThat(Student.quantile(0.9, 2)).isCloseTo(2.919986, within(1e-6));
        assertThat(Student.quantile(0.95, 5)).isCloseTo(2.570582, within(1e-6));
        assertThat(Student.quantile(0.99, 30)).isCloseTo(2.749996, within(1e-6));
        assertThat(Student.quantile(0.9, 100_000)).isCloseTo(1.644854, within(4e-3));
        assertThatThrownBy(() -> Student.quantile(1, 5)).hasMessage("confidence 1.0: give 0.5 to 0.999");
    }
}
