/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a storage claims.
 *
 * @param claimed the claims, in the order of the enum
 */
public record Capabilities(Set<Capability> claimed) {

    /** Copies the set. */
    public Capabilities {
        claimed = java.util.Collections.unmodifiableSet(new TreeSet<>(claimed));
    }

    /**
     * Claims these and no others.
     *
     * @param claimed none or more
     * @return the claims
     */
    public static Capabilities of(Capability... claimed) {
        return new Capabilities(Set.of(claimed));
    }

    /**
     * Returns the first need that is not claimed.
     *
     * @param needs what a law needs
     * @return what is missing, or nothing
     */
    public java.util.Optional<Capability> missing(Capability... needs) {
        return java.util.Arrays.stream(needs)
                .filter(need -> !claimed.contains(need))
                .findFirst();
    }
}
