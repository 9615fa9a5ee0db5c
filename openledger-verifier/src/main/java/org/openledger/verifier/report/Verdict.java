/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

/** How a verification ended, with the exit code that says so. */
public enum Verdict {
    /** Everything was checked and holds. */
    VERIFIED(0, "VALID"),
    /** At least one check does not hold. */
    REFUSED(1, "REFUSED"),
    /** The input could not be read, so nothing was verified. */
    UNREADABLE(2, "UNREADABLE"),
    /** What was checked holds, and something was not checked. */
    INCOMPLETE(3, "VALID BUT INCOMPLETE");

    private final int exitCode;
    private final String title;

    Verdict(int exitCode, String title) {
        this.exitCode = exitCode;
        this.title = title;
    }

    /** The exit code of the program. */
    public int exitCode() {
        return exitCode;
    }

    /** What people read. */
    public String title() {
        return title;
    }
}
