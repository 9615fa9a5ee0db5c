/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import java.util.List;
import org.openledger.internal.Require;

/**
 * What follows from a model's lineage, worked out once when it is published.
 *
 * @param model which
 * @param lineage what it was published with
 * @param depth how many generations it is away from its farthest ancestor
 * @param royalties every ancestor once, ascending, with its part of what the model earns; what is left is the model's owner's
 */
public record Descent(ModelId model, Lineage lineage, int depth, List<Royalty> royalties) {

    /** How many ancestors a model can have at all; {@code royalty-ancestors} may allow fewer. */
    public static final int MAX_ANCESTORS = 64;

    /** Checks the bounds and copies the list. */
    public Descent {
        Require.nonNegative(depth, "depth");
        royalties = Require.atMost(royalties, MAX_ANCESTORS, "royalties");
    }
}
