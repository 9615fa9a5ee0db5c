/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.util.List;
import java.util.Set;

/** Which witnesses together are enough. */
public sealed interface Quorum {

    /**
     * Says whether these are enough.
     *
     * @param cosigned who cosigned; each counts once
     */
    boolean reachedBy(Set<Witness> cosigned);

    /** Nobody is needed. */
    record None() implements Quorum {
        @Override
        public boolean reachedBy(Set<Witness> cosigned) {
            return true;
        }
    }

    /**
     * One certain witness.
     *
     * @param witness who
     */
    record One(Witness witness) implements Quorum {
        @Override
        public boolean reachedBy(Set<Witness> cosigned) {
            return cosigned.contains(witness);
        }
    }

    /**
     * So many of several.
     *
     * @param threshold how many, 1 to the number of members
     * @param members witnesses and groups, at least one
     */
    record Group(int threshold, List<Quorum> members) implements Quorum {

        /**
         * Copies the members.
         *
         * @throws IllegalArgumentException when the threshold could be reached by nobody, or never
         */
        public Group {
            members = List.copyOf(members);
            if (threshold < 1 || threshold > members.size()) {
                throw new IllegalArgumentException("threshold " + threshold + " of a group with " + members.size()
                        + " members: give 1 to " + members.size());
            }
        }

        @Override
        public boolean reachedBy(Set<Witness> cosigned) {
            return members.stream().filter(member -> member.reachedBy(cosigned)).count() >= threshold;
        }
    }
}
