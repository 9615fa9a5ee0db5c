/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;

/**
 * Which rows were retrieved for an answer and which of them it used: being found earns nothing.
 *
 * @param retrieved in the order of the context, none twice
 * @param used those of them that the answer depends on, in the same order
 */
public record RetrievalLog(List<ContributionId> retrieved, List<ContributionId> used) {

    /** Checks that no row comes twice and that the used ones are among the retrieved, in their order. */
    public RetrievalLog {
        retrieved = Require.atMost(retrieved, ContextAttribution.MAX_SOURCES, "retrieved");
        used = List.copyOf(used);
        Set<ContributionId> seen = new HashSet<>();
        for (ContributionId row : retrieved) {
            if (!seen.add(row)) {
                throw new IllegalArgumentException(row + " is retrieved twice: give each row once");
            }
        }
        int at = 0;
        for (ContributionId row : used) {
            while (at < retrieved.size() && !retrieved.get(at).equals(row)) {
                at++;
            }
            if (at == retrieved.size()) {
                throw new IllegalArgumentException(
                        row + " is used but not retrieved before those named after it: give used rows in the"
                                + " order of the " + retrieved.size() + " retrieved");
            }
            at++;
        }
    }

    /**
     * Returns what was found and not used.
     *
     * @return in the order of the context
     */
    public List<ContributionId> unused() {
        Set<ContributionId> paid = new HashSet<>(used);
        return retrieved.stream().filter(row -> !paid.contains(row)).toList();
    }
}
