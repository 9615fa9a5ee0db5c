/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.openledger.internal.Require;

/**
 * A number that an experiment is about, measured as the runs go by.
 *
 * @param name what columns call it
 * @param perStrategy whether each strategy has one of its own, or all have one together
 * @param measure what it is, of a group or of all groups
 */
public record Kpi(String name, boolean perStrategy, ToDoubleBiFunction<Observation, int[]> measure) {
    /** Checks the name. */
    public Kpi {
        Require.text(name, 40, "name of a KPI");
    }

    /** Returns the mean of what actors have as a multiple of what they began with, effort taken off: above 1 it paid. */
    public static Kpi meanReturn() {
        return new Kpi("mean-return", true, Kpi::mean);
    }

    /** Returns how unequal what actors have is: 0 when all have the same, towards 1 when one has everything. */
    public static Kpi gini() {
        return new Kpi("gini", false, Kpi::inequality);
    }

    /** Returns how many worthless rows were accepted. */
    public static Kpi acceptedJunk() {
        return new Kpi("accepted-junk", false, (seen, groups) -> sum(groups, seen::acceptedJunk));
    }

    /** Returns how many rows were committed. */
    public static Kpi rows() {
        return new Kpi("rows", false, (seen, groups) -> sum(groups, seen::committed));
    }

    /** Returns how many rows were accepted by their first committee. */
    public static Kpi accepted() {
        return new Kpi("accepted", false, (seen, groups) -> sum(groups, seen::accepted));
    }

    /** Returns how many rows were slashed. */
    public static Kpi slashed() {
        return new Kpi("slashed", false, (seen, groups) -> sum(groups, seen::slashed));
    }

    /** Returns how many turns ended with a no. */
    public static Kpi refused() {
        return new Kpi("refused", false, (seen, groups) -> sum(groups, seen::refused));
    }

    /** Returns how many events there were. */
    public static Kpi events() {
        return new Kpi("events", false, (seen, groups) -> seen.events());
    }

    /**
     * Returns a number of one's own.
     *
     * @param name what columns call it
     * @param measure what it is, of the groups with these numbers
     */
    public static Kpi of(String name, ToDoubleBiFunction<Observation, int[]> measure) {
        return new Kpi(name, false, measure);
    }

    /** Returns the same number, one for each strategy. */
    public Kpi byStrategy() {
        return new Kpi(name, true, measure);
    }

    /** Returns the same number, one for all together. */
    public Kpi overall() {
        return new Kpi(name, false, measure);
    }

    private static double mean(Observation seen, int[] groups) {
        double sum = 0;
        int actors = 0;
        for (int group : groups) {
            for (int place = 0; place < seen.size(group); place++) {
                sum += seen.returned(group, place);
                actors++;
            }
        }
        return actors == 0 ? 0 : sum / actors;
    }

    private static double inequality(Observation seen, int[] groups) {
        double[] sorted = Arrays.stream(groups)
                .boxed()
                .flatMapToDouble(group -> java.util.stream.IntStream.range(0, seen.size(group))
                        .mapToDouble(place -> Math.max(0, seen.returned(group, place))))
                .sorted()
                .toArray();
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }

    private static double sum(int[] groups, java.util.function.IntToLongFunction count) {
        return Arrays.stream(groups).mapToLong(count).sum();
    }
}
