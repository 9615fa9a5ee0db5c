/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

/** How a computed result can be checked by computing it again; the position is the number in the log. */
public enum Determinism {
    /** It cannot: the same input may give another output. */
    NONE,
    /** Within a stated tolerance. */
    TOLERANCE,
    /** To the bit, on any machine. */
    BIT_EXACT
}
