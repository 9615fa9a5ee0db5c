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
 * @param attacker the mean return of an attacker
 * @param honest the mean return of an honest contributor beside it
 * @param without the attacker's without the defence, where a number switches it off
 * @param rows how many rows the attackers committed
 * @param slashed how many of them were slashed
 */
record Measured(
        Attack attack, Estimate attacker, Estimate honest, Optional<Estimate> without, double rows, double slashed) {

    static Measured of(Attack attack, int seeds) {
        Experiment experiment = Attacks.experiment(attack, seeds);
        Results results = experiment.run(Progress.none(), Threads.all());
        String name = attack.attacker();
        return new Measured(
                attack,
                results.last(Kpi.meanReturn(), name),
                results.last(Kpi.meanReturn(), attack.honest()),
                attack.removal()
                        .map(removal -> experiment
                                .parameters(removal.off().apply(Parameters.standard()))
                                .run(Progress.none(), Threads.all())
                                .last(Kpi.meanReturn(), name)),
                results.last(Kpi.rows(), name).mean(),
                results.last(Kpi.slashed(), name).mean());
    }

    /** Whether it certainly does not pay: the whole interval lies at or below what it began with, or what the honest have. */
    boolean fails() {
        return attacker.high() <= bar();
    }

    /** Whether it certainly pays. */
    boolean gains() {
        return attacker.low() > bar();
    }

    private double bar() {
        return attack.against().isPresent() ? honest.low() : 1;
    }

    /** What an attacker gained in all, in OPEN. */
    double gain() {
        return (attacker.mean() - bar()) * endowment();
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
