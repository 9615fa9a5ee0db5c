/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openledger.audit.Hash;

/** What an experiment measured. */
public final class Results {
    private final Experiment experiment;
    private final List<Outcome> outcomes;

    Results(Experiment experiment, List<Outcome> outcomes) {
        this.experiment = experiment;
        this.outcomes = List.copyOf(outcomes);
    }

    /** Returns what came of each run, in order of sweep and run. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** Returns one hash for all: of the roots of every run's ledger. */
    public Hash root() {
        byte[] roots = new byte[outcomes.size() * Hash.BYTES];
        for (int i = 0; i < outcomes.size(); i++) {
            outcomes.get(i).root().copyTo(roots, i * Hash.BYTES);
        }
        return Hash.sha256(roots);
    }

    /** Returns how many events all runs had. */
    public long events() {
        return outcomes.stream().mapToLong(Outcome::events).sum();
    }

    /** Returns what the runs of the first combination say about a number when everything had ended. */
    public Estimate last(Kpi kpi, String strategy) {
        return last(0, kpi, strategy);
    }

    /**
     * Returns what the runs of a combination say about a number when everything had ended.
     *
     * @param sweep which combination, from 0
     * @param kpi one that was measured
     * @param strategy whose, by name; {@link Point#ALL} for a number of all together
     */
    public Estimate last(int sweep, Kpi kpi, String strategy) {
        return at(sweep, kpi, strategy, experiment.epochs());
    }

    /** Returns what the runs of a combination say about a number at the end of an epoch. */
    public Estimate at(int sweep, Kpi kpi, String strategy, int epoch) {
        double[] values = outcomes.stream()
                .filter(outcome -> outcome.sweep() == sweep)
                .flatMap(outcome -> outcome.points().stream())
                .filter(point -> point.epoch() == epoch
                        && point.kpi().equals(kpi.name())
                        && point.strategy().equals(strategy))
                .mapToDouble(Point::value)
                .toArray();
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured of " + kpi.name() + " of " + strategy
                    + " in epoch " + epoch + ": give one of "
                    + experiment.kpis().stream().map(Kpi::name).toList()
                    + " and of " + experiment.strategies() + ", or " + Point.ALL);
        }
        return Estimate.of(values);
    }

    /** Returns a table for people: what each number was in the end, with its 95 % interval over the runs. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT, "%s: %d runs, %d epochs%n", experiment.name(), experiment.runs(), experiment.epochs()));
        String format = "%-28s %-22s %-16s %12s   %s%n";
        table.append(String.format(Locale.ROOT, format, "sweep", "strategy", "kpi", "mean", "95 % interval"));
        for (int sweep = 0; sweep < experiment.sweeps().size(); sweep++) {
            for (Kpi kpi : experiment.kpis()) {
                for (String strategy : kpi.perStrategy() ? experiment.strategies() : List.of(Point.ALL)) {
                    Estimate value = last(sweep, kpi, strategy);
                    table.append(String.format(
                            Locale.ROOT,
                            format,
                            experiment.sweeps().get(sweep),
                            strategy,
                            kpi.name(),
                            String.format(Locale.ROOT, "%.4f", value.mean()),
                            String.format(Locale.ROOT, "%.4f to %.4f", value.low(), value.high())));
                }
            }
        }
        return table.toString();
    }

    /**
     * Writes {@code results.csv}, one number in each line, and {@code manifest.json}, what they follow from.
     *
     * @param folder where; made if it is not there
     */
    public void writeCsv(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("results.csv"), StandardCharsets.UTF_8)) {
            out.write(Csv.HEADER);
            out.newLine();
            for (Outcome outcome : outcomes) {
                String label = Csv.quoted(experiment.sweeps().get(outcome.sweep()));
                for (Point point : outcome.points()) {
                    out.write(label + "," + outcome.run() + "," + Csv.line(point));
                    out.newLine();
                }
            }
        }
        Files.write(folder.resolve("manifest.json"), Manifest.of(experiment, this));
    }

    /** Returns a plot of a number over the epochs: a line for the median of the runs, a ribbon from their 5 % to their 95 % quantile. */
    public Plot plot(Kpi kpi) {
        List<Plot.Curve> curves = new ArrayList<>();
        Kpi measured = experiment.kpis().stream()
                .filter(each -> each.name().equals(kpi.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        kpi.name() + " was not measured: give it to measure() before the experiment runs"));
        for (int sweep = 0; sweep < experiment.sweeps().size(); sweep++) {
            for (String strategy : measured.perStrategy() ? experiment.strategies() : List.of(Point.ALL)) {
                curves.add(curve(sweep, measured, strategy));
            }
        }
        return new Plot(experiment.name(), "epoch", kpi.name(), curves);
    }

    private Plot.Curve curve(int sweep, Kpi kpi, String strategy) {
        List<Plot.Band> bands = new ArrayList<>();
        for (int epoch = 0; epoch <= experiment.epochs(); epoch++) {
            if (experiment.isMeasured(epoch)) {
                Estimate runs = at(sweep, kpi, strategy, epoch);
                bands.add(new Plot.Band(epoch, runs.quantile(0.05), runs.quantile(0.5), runs.quantile(0.95)));
            }
        }
        String label = experiment.sweeps().size() == 1
                ? strategy
                : strategy + ", " + experiment.sweeps().get(sweep);
        return new Plot.Curve(label, bands);
    }
}
