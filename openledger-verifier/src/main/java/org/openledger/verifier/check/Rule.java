/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.List;
import org.openledger.verifier.report.Check;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.report.Profile;

/**
 * A check, the profile from which on it is made, and how.
 *
 * @param check its name
 * @param from the smallest profile that promises it
 * @param examination how it is made
 */
record Rule(Check check, Profile from, Examination examination) {

    /** How a check is made. */
    @FunctionalInterface
    interface Examination {
        void examine(Case answer, Ruling ruling);
    }

    static Rule of(String name, Profile from, Examination examination) {
        return new Rule(Check.named(name), from, examination);
    }

    /** A thing that nobody can check from a bundle, said aloud. */
    static Rule never(String name, Profile from, String why) {
        return of(name, from, (answer, ruling) -> ruling.leaveOpen(why));
    }

    List<Finding> findings(Case answer) {
        Ruling ruling = new Ruling(check);
        ruling.step(() -> examination.examine(answer, ruling));
        return ruling.findings();
    }
}
