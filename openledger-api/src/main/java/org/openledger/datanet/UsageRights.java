/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import org.openledger.internal.Require;

/**
 * What may be done with rows.
 *
 * @param licence an SPDX licence expression, such as {@code Apache-2.0}
 * @param training whether models may be tuned on them
 * @param derivatives whether rows may be derived from them
 * @param use for what and where
 * @param until until when, in milliseconds since 1970; 0 for ever
 */
public record UsageRights(String licence, boolean training, boolean derivatives, Use use, long until) {

    /** Checks the licence and the term. */
    public UsageRights {
        Require.text(licence, 120, "licence");
        Require.nonNegative(until, "end of the rights");
    }

    /** Rights for every purpose, everywhere, for ever. */
    public UsageRights(String licence, boolean training, boolean derivatives) {
        this(licence, training, derivatives, Use.ANY, 0);
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

    /** Returns the same rights for this use alone. */
    public UsageRights forUse(Use use) {
        return new UsageRights(licence, training, derivatives, use, until);
    }

    /** Returns the same rights until a time, in milliseconds since 1970. */
    public UsageRights until(long until) {
        return new UsageRights(licence, training, derivatives, use, until);
    }

    /**
     * Tells whether these rights cover a use.
     *
     * @param wanted which use
     * @param time when, in milliseconds since 1970
     * @return whether it is allowed
     */
    public boolean allow(Use wanted, long time) {
        return (until == 0 || time < until) && wanted.isWithin(use);
    }

    /**
     * Tells whether these rights allow nothing that the others do not.
     *
     * @param wider the others
     * @return whether these are no more
     */
    public boolean isWithin(UsageRights wider) {
        boolean term = wider.until == 0 || (until != 0 && until <= wider.until);
        return licence.equals(wider.licence)
                && (wider.training || !training)
                && (wider.derivatives || !derivatives)
                && use.isWithin(wider.use)
                && term;
    }
}
