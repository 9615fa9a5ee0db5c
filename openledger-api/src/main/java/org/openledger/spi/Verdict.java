/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

/** What a check by recomputation found. */
public sealed interface Verdict {

    /** The claim is what recomputation gives. */
    record Confirmed() implements Verdict {}

    /**
     * The claim is not.
     *
     * @param where the first place that differs, with both values
     */
    record Refuted(String where) implements Verdict {}

    /**
     * There is not enough to tell.
     *
     * @param missing what is missing
     */
    record Insufficient(String missing) implements Verdict {}
}
