/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openledger.simulation.attack.Spammer;
import org.openledger.simulation.honest.Holder;
import org.openledger.token.Amount;

/** What the economy promises to people, at the standard parameters. */
class PromiseTest {
    private static final boolean SOAK = Boolean.getBoolean("openledger.soak");

    /** Somebody with the means for a great many rows. */
    record RichSpammer(Spammer spammer) implements Strategy {
        @Override
        public void act(Turn turn) {
            spammer.act(turn);
        }

        @Override
        public Amount endowment() {
            return Amount.open(10_000);
        }
    }

    @Test
    void X15_quantityLosesAndQualityGains() {
        int junkInAnEpoch = SOAK ? 1_000 : 100;
        Results results = Experiment.named("quality over quantity")
                .seed(5)
                .epochs(10)
                .population(Population.of(
                                1,
                                Strategies.contributor(Quality.uniform(60, 95))
                                        .withRate(Ratio.ALL)
                                        .withStake(Amount.open(1)))
                        .and(14, Strategies.validator())
                        .and(1, new RichSpammer(Strategies.spammer().rowsPerEpoch(junkInAnEpoch))))
                .attribution(PlantedAttributor.withNoise(Ratio.of(1, 10)))
                .measure(Kpi.meanReturn(), Kpi.rows().byStrategy())
                .run(Progress.none(), Threads.of(1));
        assertThat(results.last(Kpi.rows(), "rich-spammer").mean()).isEqualTo(10.0 * junkInAnEpoch);
        assertThat(results.last(Kpi.meanReturn(), "rich-spammer").mean()).isLessThan(1);
        assertThat(results.last(Kpi.rows(), "contributor").mean()).isEqualTo(10);
        assertThat(results.last(Kpi.meanReturn(), "contributor").mean()).isGreaterThan(1);
    }

    @Test
    void X16_stakersEarnFromUseAndNotFromEachOther() {
        double little = income(2, 10);
        double much = income(2, 40);
        double shared = income(4, 40);
        assertThat(much).isGreaterThan(0).isCloseTo(4 * little, within(0.01 * much));
        assertThat(shared).as("twice the stakers share the same fees").isCloseTo(much / 2, within(0.01 * much));
    }

    /** What one of so many holders earns while the public asks so much. */
    private static double income(int holders, int questions) {
        Results results = Experiment.named("holding")
                .seed(5)
                .epochs(6)
                .population(Population.of(6, Strategies.contributor(Quality.always(90)))
                        .and(7, Strategies.validator())
                        .and(holders, Holder.standard()))
                .world(World.standard().withQuestions(questions))
                .run(Progress.none(), Threads.of(1));
        return results.last(Kpi.meanReturn(), "holder").mean() - 1;
    }
}
