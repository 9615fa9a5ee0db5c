/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What befalls a disk through all its power cuts: a plan, luck, a count of the calls and a memory of the last ones. Not thread-safe. */
final class Fate {

    /** How many of the last calls are remembered. */
    static final int MOST_REMEMBERED = 200;

    private final long seed;
    private final Chance chance;
    private final Map<Call, Integer> counts = new EnumMap<>(Call.class);
    private final Deque<String> trace = new ArrayDeque<>();
    private FaultPlan plan;

    Fate(long seed, FaultPlan plan) {
        this.seed = seed;
        this.chance = new Chance(seed);
        this.plan = plan;
    }

    Chance chance() {
        return chance;
    }

    void plan(FaultPlan other) {
        plan = other;
    }

    /** Counts a call and decides what goes wrong with it. */
    Optional<Fault> strike(Call call, String about) {
        int occurrence = counts.merge(call, 1, Integer::sum);
        Optional<Fault> fault = plan.strike(call, occurrence, chance);
        remember(call + " " + occurrence + " " + about
                + fault.map(what -> ": " + what).orElse(""));
        return fault;
    }

    void remember(String what) {
        if (trace.size() == MOST_REMEMBERED) {
            trace.removeFirst();
        }
        trace.addLast(what);
    }

    List<String> trace() {
        return List.copyOf(trace);
    }

    SortedMap<Call, Integer> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + plan;
    }
}
