/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import java.util.Optional;
import org.openledger.governance.Parameters;
import org.openledger.simulation.Estimate;
import org.openledger.simulation.Experiment;
import org.openledger.simulation.Kpi;
import org.openledger.simulation.Population;
import org.openledger.simulation.Progress;
import org.openledger.simulation.Results;
import org.openledger.simulation.Threads;

/**
 * What an attack came to.
 *
 * @param attack which
 * @param with with every defence
 * @param without without its own, where that can be taken away
 * @param rows how many rows the attackers committed
 * @param slashed how many of them were slashed
 */
record Measured(Attack attack, Side with, Optional<Side> without, double rows, double slashed) {
    /** What the honest work of an attacker may cost it. */
    private static final double EFFORT = 0.001;

    /**
     * The same people with or without a defence.
     *
     * @param attacker the mean return of an attacker
     * @param honest the mean return of an honest actor beside it
     */
    record Side(Estimate attacker, Estimate honest) {
        static Side of(Results results, Attack attack) {
            return new Side(
                    results.last(Kpi.meanReturn(), attack.attacker()), results.last(Kpi.meanReturn(), attack.honest()));
        }

        /** What an attacker has to stay below. */
        private Estimate bar(Attack attack) {
            return attack.against().isPresent() ? honest : Estimate.of(1);
        }

        private double lead(Attack attack) {
            return attacker.mean() - bar(attack).mean();
        }
    }

    static Measured of(Attack attack, int seeds) {
        Experiment experiment = Attacks.experiment(attack, seeds);
        Results results = experiment.run(Progress.none(), Threads.all());
        Optional<Side> without = attack.defence() instanceof Defence.Removable removable
                ? Optional.of(Side.of(removable.off().apply(experiment).run(Progress.none(), Threads.all()), attack))
                : Optional.empty();
        return new Measured(
                attack,
                Side.of(results, attack),
                without,
                results.last(Kpi.rows(), attack.attacker()).mean(),
                results.last(Kpi.slashed(), attack.attacker()).mean());
    }

    /** Whether it certainly does not pay: the whole interval lies at or below what it began with, or what the honest have. */
    boolean fails() {
        return with.attacker().high() <= bar();
    }

    /** Whether it certainly pays. */
    boolean gains() {
        return with.attacker().low() > bar();
    }

    /** Whether the defence is what makes the difference: with it the attack does not gain for certain, without it it does not lose, and the intervals are apart. */
    boolean flips() {
        Side open = without.orElseThrow();
        double most = with.attacker().high() - with.bar(attack).low();
        double least = open.attacker().low() - open.bar(attack).high();
        boolean pays = with.attacker().low() > with.bar(attack).high();
        return !pays && open.lead(attack) > -EFFORT && least > most;
    }

    private double bar() {
        return with.bar(attack).low();
    }

    /** What an attacker gained in all, in OPEN. */
    double gain() {
        return (with.attacker().mean() - bar()) * endowment();
    }

    /**
     * The stake behind a row from which on the attack would not pay: what a row earns, by the part of the rows that is slashed and the part of a stake that a slash takes.
     *
     * @return in OPEN; nothing where no row was slashed, so that no stake deters
     */
    Optional<Double> breakEvenStake(double stake) {
        double caught = rows == 0 ? 0 : slashed / rows;
        if (caught == 0) {
            return Optional.empty();
        }
        double fraction = Parameters.SLASH_FRACTION.standard().doubleValue() / 10_000;
        double earned = gain() * group().count() / rows + caught * fraction * stake;
        return Optional.of(earned / (caught * fraction));
    }

    private Population.Group group() {
        return attack.crowd().groups().stream()
                .filter(group -> group.strategy().name().equals(attack.attacker()))
                .findFirst()
                .orElseThrow();
    }

    private double endowment() {
        return group().strategy().endowment().units().doubleValue() / 1e18;
    }
}
