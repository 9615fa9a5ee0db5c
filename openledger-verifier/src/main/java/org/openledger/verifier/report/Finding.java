/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

/** The outcome of one check. */
public sealed interface Finding {

    /** What was verified. */
    Check check();

    /**
     * It holds.
     *
     * @param check what was verified
     * @param says what is worth telling people; empty for nothing
     */
    record Held(Check check, String says) implements Finding {}

    /**
     * It does not hold.
     *
     * @param check what was verified
     * @param what the thing that is wrong
     * @param value what was found
     * @param right what would be right
     */
    record Refused(Check check, String what, String value, String right) implements Finding {}

    /**
     * Nobody looked, and the reader has to know it.
     *
     * @param check what was not verified
     * @param why not
     */
    record NotChecked(Check check, String why) implements Finding {}
}
