/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How large a study may be: a tenth in everyday builds, all of it in the profile soak. */
class SizeTest {
    private static final boolean SOAK = Boolean.getBoolean("openledger.soak");

    private static Experiment town(int actors, int epochs) {
        int validators = actors / 20;
        int authors = actors - validators;
        return Experiment.named("town")
                .seed(42)
                .epochs(epochs)
                .every(epochs)
                .population(Population.of(
                                authors,
                                Strategies.contributor(Quality.uniform(60, 95)).withRate(Ratio.of(90, authors)))
                        .and(validators, Strategies.validator()))
                .attribution(PlantedAttributor.withNoise(Ratio.of(1, 10)))
                .world(World.standard().withQuestions(100))
                .measure(Kpi.meanReturn(), Kpi.events());
    }

    @Test
    void X14_aTownLivesForFiveYears() {
        Results results = SOAK
                ? town(10_000, 260).run(Progress.none(), Threads.of(1))
                : town(1_000, 13).run(Progress.none(), Threads.of(1));
        assertThat(results.events()).isGreaterThan(SOAK ? 1_000_000 : 45_000);
        assertThat(results.last(Kpi.meanReturn(), "contributor").mean()).isGreaterThan(1);
    }

    @Test
    void X14_aTownLivesForTwentyYears() {
        int epochs = SOAK ? 1_000 : 26;
        Experiment town =
                town(SOAK ? 10_000 : 500, epochs).world(World.standard().withQuestions(20));
        Results once = town.run(Progress.none(), Threads.of(1));
        Results again = town.run(Progress.none(), Threads.of(2));
        assertThat(again.root()).isEqualTo(once.root());
    }
}
