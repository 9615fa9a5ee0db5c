/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lives through the runs of an experiment, side by side; what comes of them stands in their order. */
final class Laboratory {
    private final Experiment experiment;
    private final List<Setting> settings;
    private final Optional<RunStore> store;
    private final Progress progress;
    private long done;

    Laboratory(Experiment experiment, List<Setting> settings, Optional<RunStore> store, Progress progress) {
        this.experiment = experiment;
        this.settings = settings;
        this.store = store;
        this.progress = progress;
    }

    List<Outcome> run(Threads threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads.count());
        try {
            List<Future<Outcome>> waiting = new ArrayList<>();
            for (int sweep = 0; sweep < settings.size(); sweep++) {
                for (int run = 0; run < experiment.runs(); run++) {
                    int which = sweep;
                    int number = run;
                    waiting.add(pool.submit(() -> outcome(which, number)));
                }
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : waiting) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("experiment " + experiment.name() + " was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome outcome(int sweep, int run) {
        Optional<Outcome> known = store.flatMap(kept -> kept.find(sweep, run));
        if (known.isPresent()) {
            advance(experiment.epochs());
            return known.get();
        }
        Outcome outcome = live(sweep, run);
        store.ifPresent(kept -> kept.keep(outcome));
        return outcome;
    }

    private Outcome live(int sweep, int number) {
        List<Point> points = new ArrayList<>();
        try (Run run = new Run(settings.get(sweep), Dice.key(experiment.seed(), sweep, number))) {
            long[] events = new long[1];
            run.live(
                    seen -> {
                        events[0] = seen.events();
                        if (experiment.isMeasured(seen.epoch())) {
                            measure(seen, points);
                        }
                    },
                    () -> advance(1));
            return new Outcome(sweep, number, run.root(), events[0], points);
        }
    }

    private void measure(Observation seen, List<Point> points) {
        List<String> strategies = experiment.strategies();
        int[] all = java.util.stream.IntStream.range(0, strategies.size()).toArray();
        for (Kpi kpi : experiment.kpis()) {
            if (kpi.perStrategy()) {
                for (int group : all) {
                    double value = kpi.measure().applyAsDouble(seen, new int[] {group});
                    points.add(new Point(seen.epoch(), strategies.get(group), kpi.name(), value));
                }
            } else {
                points.add(new Point(
                        seen.epoch(), Point.ALL, kpi.name(), kpi.measure().applyAsDouble(seen, all)));
            }
        }
    }

    private synchronized void advance(long epochs) {
        done += epochs;
        progress.at(experiment.name(), done, (long) settings.size() * experiment.runs() * experiment.epochs());
    }
}
