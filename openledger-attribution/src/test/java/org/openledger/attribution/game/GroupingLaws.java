/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Copies under second names (rule A113). */
class GroupingLaws {

    private static final Budget ALL = Budget.calls(1 << 11);

    /** The game of the ten, and an eleventh who registers what the first has. */
    private static Game withCopy(Game game) {
        return Game.of(11, coalition -> {
            Coalition ten = new Coalition(coalition.members() & 1_023);
            return game.worth(coalition.contains(10) ? ten.with(0) : ten);
        });
    }

    private static double share(double[] values, int... owned) {
        double positive = Arrays.stream(values).map(value -> Math.max(0, value)).sum();
        return Arrays.stream(owned).mapToDouble(i -> Math.max(0, values[i])).sum() / positive;
    }

    /** The attack as it works without groups, and the same with them. */
    @Test
    void A113_anExactCopyGainsNothing() {
        double without = 0;
        double with = 0;
        int games = 0;
        Grouping grouping = Grouping.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0);
        for (int seed = 0; seed < 50; seed++) {
            Game game = Contributors.game(seed);
            double honest =
                    share(Valuer.exact(Semivalue.shapley()).value(game, ALL, 0).values(), 0);
            if (honest == 0) {
                continue; // whose rows are mostly wrong has nothing to multiply
            }
            games++;
            Game copied = withCopy(game);
            without += share(
                            Valuer.exact(Semivalue.shapley())
                                    .value(copied, ALL, 0)
                                    .values(),
                            0,
                            10)
                    / honest;
            Valuation grouped =
                    grouping.divide(Valuer.exact(Semivalue.shapley()).value(grouping.quotient(copied), ALL, 0));
            double gain = share(grouped.values(), 0, 10) / honest;
            assertThat(gain).isCloseTo(1, within(1e-12));
            with += gain;
        }
        assertThat(games).isGreaterThan(40);
        assertThat(without / games).as("gain where copies play apart").isGreaterThan(1.5);
        assertThat(with / games).as("gain where they play as one").isLessThanOrEqualTo(1.02);
    }

    @Property(tries = 20)
    void A113_noValuerPaysACopyThatHasNoWeight(@ForAll @IntRange(min = 0, max = 1_000) int seed) {
        Game game = Contributors.game(seed);
        int[] groups = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
        long[] firstTakesAll = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
        Grouping grouping = Grouping.of(groups, firstTakesAll);
        for (Valuer valuer :
                new Valuer[] {Valuer.layered(Semivalue.shapley()), Valuer.permutations(0), Valuer.sampleReuse()}) {
            Valuation honest = valuer.value(game, Budget.calls(100), seed);
            Valuation copied =
                    grouping.divide(valuer.value(grouping.quotient(withCopy(game)), Budget.calls(100), seed));
            assertThat(Arrays.copyOf(copied.values(), 10)).isEqualTo(honest.values());
            assertThat(copied.value(10)).isZero();
            assertThat(copied.interval(10, 0.9)).isEqualTo(new Interval(0, 0));
        }
    }

    @Property(tries = 50)
    void A113_aGroupsValueIsDividedByWeight(
            @ForAll @LongRange(min = 0, max = 1_000) long a, @ForAll @LongRange(min = 1, max = 1_000) long b) {
        Game game = KnownGames.airport(6, 6, 2);
        Grouping grouping = Grouping.of(new int[] {0, 0, 1}, new long[] {a, b, 7});
        double[] values = grouping.divide(
                        Valuer.exact(Semivalue.shapley()).value(grouping.quotient(game), Budget.calls(4), 0))
                .values();
        assertThat(values).containsExactly(new double[] {5.0 * a / (a + b), 5.0 * b / (a + b), 1}, within(1e-12));
    }

    @Test
    void wrongCallsAreToldWhatWouldBeRight() {
        assertThatThrownBy(() -> Grouping.of(0, 2))
                .hasMessage("group 1 has no member: number groups from 0 without gaps and give each a weight");
        assertThatThrownBy(() -> Grouping.of(new int[] {0, 1}, new long[] {1, 0}))
                .hasMessage("group 1 has no weight above 0: number groups from 0 without gaps and give each a weight");
        assertThatThrownBy(() -> Grouping.of(new int[] {0}, new long[] {1, 0}))
                .hasMessage("2 weights for 1 members: give one for each");
        assertThatThrownBy(() -> Grouping.of(new int[] {0}, new long[] {-1}))
                .hasMessage("weight of member 0 -1: give 0 or more");
        assertThatThrownBy(() -> Grouping.of(64)).hasMessage("group of member 0 64: give 0 to 63");
        assertThatThrownBy(() -> Grouping.of()).hasMessage("members 0: give 1 to 65536");
        assertThatThrownBy(() -> Grouping.of(0, 1).quotient(KnownGames.gloves(1, 2)))
                .hasMessage("game of 3 players: give one of the 2 members");
        Valuation three = Valuer.exact(Semivalue.shapley()).value(KnownGames.gloves(1, 2), ALL, 0);
        assertThatThrownBy(() -> Grouping.of(0, 1).divide(three))
                .hasMessage("valuation of 3 players: give one of the 2 groups");
    }
}
