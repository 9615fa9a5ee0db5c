/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import java.util.HashSet;
import java.util.List;
import org.openledger.internal.Require;
import org.openledger.token.BasisPoints;

/**
 * Of which models a model was made, and what it asks of those that will be made of it. Frozen with the model.
 *
 * @param mode how royalties flow; the same in the whole line
 * @param licence what this model takes of the earnings of every model that is made of it
 * @param parents of which models it was made, each once; they take the licences that they were published with
 */
public record Lineage(RoyaltyMode mode, BasisPoints licence, List<ModelId> parents) {

    /** How many parents a model can name at all; {@code royalty-parents} may allow fewer. */
    public static final int MAX_PARENTS = 16;

    /** Checks the bounds and copies the list. */
    public Lineage {
        parents = Require.atMost(parents, MAX_PARENTS, "parents");
        if (new HashSet<>(parents).size() != parents.size()) {
            throw new IllegalArgumentException("parents " + parents + ": give each once");
        }
    }
}
