/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.ArrayList;
import java.util.List;
import org.openledger.internal.Require;

/**
 * Who takes part: groups of actors, each with its strategy.
 *
 * @param groups in order; no two strategies have the same name
 */
public record Population(List<Group> groups) {
    /** How many actors there may be. */
    public static final int MAX = 1_000_000;

    /**
     * Actors with the same strategy.
     *
     * @param count how many
     * @param strategy what they do
     */
    public record Group(int count, Strategy strategy) {
        /** Checks the bounds. */
        public Group {
            Require.inRange(count, 1, MAX, "actors of a group");
        }
    }

    /** Copies the list and checks it. */
    public Population {
        groups = List.copyOf(groups);
        long names =
                groups.stream().map(group -> group.strategy().name()).distinct().count();
        if (names < groups.size()) {
            throw new IllegalArgumentException("two groups of the same name among "
                    + groups.stream().map(group -> group.strategy().name()).toList()
                    + ": give one group, or strategies with names of their own");
        }
        Require.inRange(groups.stream().mapToLong(Group::count).sum(), 1, MAX, "actors");
    }

    /** Returns a population of one group. */
    public static Population of(int count, Strategy strategy) {
        return new Population(List.of(new Group(count, strategy)));
    }

    /** Returns this population with one more group. */
    public Population and(int count, Strategy strategy) {
        List<Group> more = new ArrayList<>(groups);
        more.add(new Group(count, strategy));
        return new Population(more);
    }

    /** Returns how many actors there are. */
    public int size() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    /** Returns the names of the strategies, in order. */
    public List<String> names() {
        return groups.stream().map(group -> group.strategy().name()).toList();
    }
}
