/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.List;
import java.util.Set;

/**
 * So many of several: a witness is a quorum of itself, a group one of its members.
 *
 * @param title what people read
 * @param threshold how many members must hold; 0 for nobody at all
 * @param key the witness, when there are no members
 * @param members the groups and witnesses of a group
 */
public record Quorum(String title, int threshold, List<WitnessKey> key, List<Quorum> members) {
    /** Nobody has to cosign. */
    public static final Quorum NONE = new Quorum("none", 0, List.of(), List.of());

    /** Keeps copies. */
    public Quorum {
        key = List.copyOf(key);
        members = List.copyOf(members);
    }

    /** One witness. */
    static Quorum witness(String name, WitnessKey key) {
        return new Quorum(name, 1, List.of(key), List.of());
    }

    /** A group. */
    static Quorum group(String name, int threshold, List<Quorum> members) {
        return new Quorum(name, threshold, List.of(), members);
    }

    /** Whether these are enough; each counts once. */
    public boolean isReachedBy(Set<WitnessKey> cosigned) {
        long holding = key.stream().filter(cosigned::contains).count()
                + members.stream()
                        .filter(member -> member.isReachedBy(cosigned))
                        .count();
        return holding >= threshold;
    }

    /** What is asked, for people: {@code 2 of [a, b, c]}. */
    @Override
    public String toString() {
        return members.isEmpty() ? title : threshold + " of " + members;
    }
}
