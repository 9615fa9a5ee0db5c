/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

/** Why a row is challenged; the position is the number in the log. */
public enum Ground {
    /** The row is junk, a copy, or not what its Datanet is for: it should be slashed. */
    QUALITY,
    /** Its author had no right to contribute it: it should be slashed. */
    RIGHTS,
    /** It is made to harm the models that learn from it: it should be slashed. */
    POISON,
    /** Somebody else published it before: the row stays, and what it earns from now on is that person's. */
    PRIOR_PUBLICATION
}
