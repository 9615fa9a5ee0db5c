/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.List;
import java.util.Set;
import org.openledger.internal.Require;

/**
 * For what and where rows are used.
 *
 * @param purposes for what; none means for everything
 * @param territories where, as ISO 3166-1 codes of two letters, ascending, at most {@value #MAX_TERRITORIES}; none means everywhere
 */
public record Use(Set<Purpose> purposes, List<String> territories) {

    /** How many territories one use may name. */
    public static final int MAX_TERRITORIES = 64;

    /** For everything, everywhere. */
    public static final Use ANY = new Use(Set.of(), List.of());

    /** Checks the territories. */
    public Use {
        purposes = Set.copyOf(purposes);
        territories = Require.atMost(territories, MAX_TERRITORIES, "territories");
        String before = "";
        for (String code : territories) {
            if (!code.matches("[A-Z]{2}") || code.compareTo(before) <= 0) {
                throw new IllegalArgumentException("territory \"" + code + "\" behind \"" + before
                        + "\": give two capitals each, once, in alphabetical order");
            }
            before = code;
        }
    }

    /**
     * Returns the use for one purpose, everywhere.
     *
     * @param purpose for what
     * @return the use
     */
    public static Use of(Purpose purpose) {
        return new Use(Set.of(purpose), List.of());
    }

    /** Returns the same use in these territories only. */
    public Use in(String... territories) {
        return new Use(
                purposes,
                java.util.Arrays.stream(territories).sorted().distinct().toList());
    }

    /**
     * Tells whether everything that this use may be, the other may be too.
     *
     * @param wider the other
     * @return whether this is no more
     */
    public boolean isWithin(Use wider) {
        boolean purpose = wider.purposes.isEmpty() || (!purposes.isEmpty() && wider.purposes.containsAll(purposes));
        boolean place =
                wider.territories.isEmpty() || (!territories.isEmpty() && wider.territories.containsAll(territories));
        return purpose && place;
    }
}
