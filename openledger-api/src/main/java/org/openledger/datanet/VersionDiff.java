/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.List;

/**
 * What lies between two versions of one Datanet.
 *
 * @param from the number of the one
 * @param to the number of the other
 * @param added rows of the other that are not in the one, ascending
 * @param removed rows of the one that are not in the other, ascending
 */
public record VersionDiff(int from, int to, List<ContributionId> added, List<ContributionId> removed) {
    /** Copies the lists. */
    public VersionDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
