/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.studies;

import java.io.IOException;
import java.nio.file.Path;
import org.openledger.governance.Parameters;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;
import org.openledger.simulation.Experiment;
import org.openledger.simulation.Kpi;
import org.openledger.simulation.PlantedAttributor;
import org.openledger.simulation.Population;
import org.openledger.simulation.Progress;
import org.openledger.simulation.Quality;
import org.openledger.simulation.Ratio;
import org.openledger.simulation.Results;
import org.openledger.simulation.Strategies;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Threads;
import org.openledger.simulation.Turn;
import org.openledger.simulation.World;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** Does spam pay when the slash is mild? Honest people, spammers, and a few rich validators who accept everything unseen. */
public final class SpamVsSlash {
    private SpamVsSlash() {}

    /**
     * Runs the study and writes table, numbers and plot.
     *
     * @param arguments the folder to write to, and how many epochs and runs
     */
    public static void main(String... arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Results results = study(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                .keptIn(out)
                .run(Progress.bar(), Threads.all());
        System.out.println(results.table());
        results.plot(Kpi.meanReturn()).writeSvg(out.resolve("return.svg"));
    }

    /** The study: a tenth of a town that is honest otherwise spams, and three slashes are tried. */
    public static Experiment study(int epochs, int runs) {
        // #region spam-study
        Experiment spamStudy = Experiment.named("spam-vs-slash")
                .seed(42)
                .epochs(epochs)
                .runs(runs)
                .parameters(Parameters.standard())
                .population(Population.of(30, Strategies.honest(Quality.uniform(60, 95)))
                        .and(3, Strategies.spammer().rowsPerEpoch(5))
                        .and(1, new LazyWhale()))
                .attribution(PlantedAttributor.withNoise(Ratio.of(1, 10)))
                .world(World.standard().withQuestions(20))
                .sweep(Parameters.SLASH_FRACTION, BasisPoints.of(500), BasisPoints.of(2_500), BasisPoints.of(10_000))
                .measure(Kpi.meanReturn(), Kpi.gini(), Kpi.acceptedJunk());
        // #endregion
        return spamStudy;
    }

    // #region lazy-whale
    /** Stakes everything and accepts everything unseen. */
    record LazyWhale() implements Strategy {
        @Override
        public void act(Turn turn) {
            if (turn.epoch() == 0) {
                turn.actor().account().stake(StakePurpose.VALIDATION, turn.balance());
            }
            for (ReviewTask task : turn.assignedReviews()) {
                turn.actor().reviews().vote(task, Vote.ACCEPT);
            }
        }

        @Override
        public Amount endowment() {
            return Amount.open(2_000);
        }
    }
    // #endregion
}
