/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import org.openledger.internal.Require;

/**
 * What may be done with rows.
 *
 * @param licence an SPDX licence expression, such as {@code Apache-2.0}
 * @param training whether models may be tuned on them
 * @param derivatives whether rows may be derived from them
 */
public record UsageRights(String licence, boolean training, boolean derivatives) {

    /** Checks the licence. */
    public UsageRights {
        Require.text(licence, 120, "licence");
    }

    /**
     * Returns rights that allow training and derivatives.
     *
     * @param licence an SPDX licence expression
     * @return the rights
     */
    public static UsageRights open(String licence) {
        return new UsageRights(licence, true, true);
    }
}
