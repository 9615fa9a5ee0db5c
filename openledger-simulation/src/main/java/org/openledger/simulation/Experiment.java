/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.governance.Parameter;
import org.openledger.governance.Parameters;
import org.openledger.internal.Require;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/**
 * A study: a population on the real rules, lived through many times with different random numbers and different parameters.
 *
 * <p>Immutable: each method returns another experiment. The same experiment gives the same results, to the bit, on any machine and any number of threads: every random
 * number follows from seed, sweep, run, actor and epoch, and each run has a ledger and a thread of its own.
 */
public final class Experiment {
    private final String name;
    private final long seed;
    private final int epochs;
    private final int runs;
    private final int every;
    private final Parameters parameters;
    private final Optional<Population> population;
    private final PlantedAttributor attribution;
    private final World world;
    private final Sweep sweep;
    private final List<Kpi> kpis;
    private final Optional<Path> folder;

    private Experiment(Builder builder) {
        this.name = Require.text(builder.name, 100, "name of an experiment");
        this.seed = builder.seed;
        this.epochs = (int) Require.inRange(builder.epochs, 1, 1_000_000, "epochs");
        this.runs = (int) Require.inRange(builder.runs, 1, 1_000_000, "runs");
        this.every = (int) Require.inRange(builder.every, 1, 1_000_000, "epochs between two measurements");
        this.parameters = builder.parameters;
        this.population = builder.population;
        this.attribution = builder.attribution;
        this.world = builder.world;
        this.sweep = builder.sweep;
        this.kpis = List.copyOf(builder.kpis);
        this.folder = builder.folder;
    }

    /** Begins an experiment of 52 epochs and one run with the standard parameters, the standard world and an exact attributor. */
    public static Experiment named(String name) {
        return new Experiment(new Builder(name));
    }

    /** Returns the same with other random numbers. */
    public Experiment seed(long seed) {
        return with(builder -> builder.seed = seed);
    }

    /** Returns the same for that many epochs. */
    public Experiment epochs(int epochs) {
        return with(builder -> builder.epochs = epochs);
    }

    /** Returns the same, lived through that often for each combination of the sweep. */
    public Experiment runs(int runs) {
        return with(builder -> builder.runs = runs);
    }

    /** Returns the same, measured after every so many epochs; after the last in any case. */
    public Experiment every(int epochs) {
        return with(builder -> builder.every = epochs);
    }

    /** Returns the same with other numbers in force. */
    public Experiment parameters(Parameters parameters) {
        return with(builder -> builder.parameters = parameters);
    }

    /** Returns the same with these actors. */
    public Experiment population(Population population) {
        return with(builder -> builder.population = Optional.of(population));
    }

    /** Returns the same with another truth about who is used. */
    public Experiment attribution(PlantedAttributor attribution) {
        return with(builder -> builder.attribution = attribution);
    }

    /** Returns the same in another world. */
    public Experiment world(World world) {
        return with(builder -> builder.world = world);
    }

    /** Returns the same, once for each value of a parameter, and for each combination with earlier sweeps. */
    public Experiment sweep(Parameter parameter, long... values) {
        return sweep(
                parameter, Arrays.stream(values).mapToObj(BigInteger::valueOf).toList());
    }

    /** Returns the same, once for each part. */
    public Experiment sweep(Parameter parameter, BasisPoints... values) {
        return sweep(
                parameter,
                Arrays.stream(values)
                        .map(part -> BigInteger.valueOf(part.value()))
                        .toList());
    }

    /** Returns the same, once for each amount. */
    public Experiment sweep(Parameter parameter, Amount... values) {
        return sweep(parameter, Arrays.stream(values).map(Amount::units).toList());
    }

    private Experiment sweep(Parameter parameter, List<BigInteger> values) {
        return with(builder -> builder.sweep = builder.sweep.and(new Sweep.Axis(parameter, values)));
    }

    /** Returns the same with these numbers as its results. */
    public Experiment measure(Kpi... kpis) {
        return with(builder -> builder.kpis = List.of(kpis));
    }

    /** Returns the same with a folder in which each finished run is kept: what is there is not run again. */
    public Experiment keptIn(Path folder) {
        return with(builder -> builder.folder = Optional.of(folder));
    }

    private Experiment with(java.util.function.Consumer<Builder> change) {
        Builder builder = new Builder(this);
        change.accept(builder);
        return new Experiment(builder);
    }

    /** Runs it without a word, on all processors. */
    public Results run() {
        return run(Progress.none(), Threads.all());
    }

    /**
     * Runs it.
     *
     * @param progress who is told how far it is
     * @param threads how many runs go side by side
     * @return what was measured
     * @throws IllegalStateException if it has no population
     */
    public Results run(Progress progress, Threads threads) {
        Population actors = population.orElseThrow(
                () -> new IllegalStateException("experiment " + name + " has no population: give it one"));
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < sweep.size(); i++) {
            settings.add(new Setting(epochs, sweep.parameters(parameters, i), actors, attribution, world));
        }
        settings.forEach(Experiment::requireTime);
        Optional<RunStore> store = folder.map(where -> new RunStore(where, fingerprint()));
        Laboratory laboratory = new Laboratory(this, settings, store, progress);
        List<Outcome> outcomes = laboratory.run(threads);
        Results results = new Results(this, outcomes);
        folder.ifPresent(where -> {
            try {
                results.writeCsv(where);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return results;
    }

    private static void requireTime(Setting setting) {
        long votes = setting.parameters().number(Parameters.VOTE_WINDOW)
                + setting.parameters().number(Parameters.VOTE_REVEAL_WINDOW);
        if (setting.world().step().toMillis() <= votes) {
            throw new IllegalArgumentException("an epoch of " + setting.world().step()
                    + " is not longer than the windows of a vote: give longer epochs or shorter windows");
        }
    }

    /** Returns what it is called. */
    public String name() {
        return name;
    }

    /** Returns how many epochs it has. */
    public int epochs() {
        return epochs;
    }

    /** Returns how many runs each combination of the sweep has. */
    public int runs() {
        return runs;
    }

    /** Returns the numbers that it measures. */
    public List<Kpi> kpis() {
        return kpis;
    }

    /** Returns the combinations of the sweep by name, in order. */
    public List<String> sweeps() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < sweep.size(); i++) {
            labels.add(sweep.label(i));
        }
        return labels;
    }

    /** Returns the strategies by name, in order. */
    public List<String> strategies() {
        return population.map(Population::names).orElse(List.of());
    }

    long seed() {
        return seed;
    }

    boolean isMeasured(int epoch) {
        return epoch % every == 0 || epoch >= epochs - 1;
    }

    /** Everything that the results follow from, as text. */
    List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("name: " + name);
        facts.add("seed: " + seed);
        facts.add("epochs: " + epochs);
        facts.add("runs: " + runs);
        facts.add("every: " + every);
        facts.add("parameters: " + parameters.values());
        population.ifPresent(actors -> actors.groups()
                .forEach(group -> facts.add("actors: " + group.count() + " "
                        + group.strategy().name() + " " + describe(group.strategy()))));
        facts.add("attribution: " + attribution);
        facts.add("world: " + world);
        sweeps().forEach(label -> facts.add("sweep: " + label));
        kpis.forEach(kpi -> facts.add("kpi: " + kpi.name() + (kpi.perStrategy() ? " by strategy" : "")));
        return facts;
    }

    /** A record says what it is made of; of another class only the name is known. */
    private static String describe(Strategy strategy) {
        return strategy instanceof Record
                ? strategy.toString()
                : strategy.getClass().getName();
    }

    /** Runs of experiments that differ in anything but the number of runs are never taken for each other. */
    Hash fingerprint() {
        List<String> facts = new ArrayList<>(facts());
        facts.removeIf(fact -> fact.startsWith("runs: "));
        return Hash.sha256(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
    }

    /** The choices so far. */
    private static final class Builder {
        private final String name;
        private long seed = 1;
        private int epochs = 52;
        private int runs = 1;
        private int every = 1;
        private Parameters parameters = Parameters.standard();
        private Optional<Population> population = Optional.empty();
        private PlantedAttributor attribution = PlantedAttributor.exact();
        private World world = World.standard();
        private Sweep sweep = Sweep.NONE;
        private List<Kpi> kpis = List.of(Kpi.meanReturn());
        private Optional<Path> folder = Optional.empty();

        Builder(String name) {
            this.name = name;
        }

        Builder(Experiment from) {
            this.name = from.name;
            this.seed = from.seed;
            this.epochs = from.epochs;
            this.runs = from.runs;
            this.every = from.every;
            this.parameters = from.parameters;
            this.population = from.population;
            this.attribution = from.attribution;
            this.world = from.world;
            this.sweep = from.sweep;
            this.kpis = from.kpis;
            this.folder = from.folder;
        }
    }
}
