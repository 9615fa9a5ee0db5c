/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.report.Check;
import org.openledger.verifier.report.Finding;

/**
 * What is being found about one check: it holds until something refuses it.
 *
 * <p>After {@value #MOST_REFUSALS} refusals the rest are not written down; the check stays refused.
 */
final class Ruling {
    private static final int MOST_REFUSALS = 50;
    private static final int LONGEST_VALUE = 200;

    private final Check check;
    private final List<Finding> findings = new ArrayList<>();
    private String says = "";

    Ruling(Check check) {
        this.check = check;
    }

    /** Tells people something worth knowing, in case the check holds. */
    void says(String what) {
        says = what;
    }

    /** Refuses unless something holds. */
    void require(boolean holds, String what, Object value, Object right) {
        if (!holds && findings.size() < MOST_REFUSALS) {
            findings.add(new Finding.Refused(check, what, shortened(value), shortened(right)));
        }
    }

    /** Refuses unless two things are equal. */
    <T> void same(String what, T value, T right) {
        require(value.equals(right), what, value, right);
    }

    /** Makes one step of the check; what is malformed in it refuses the check, and the steps behind it are still made. */
    void step(Runnable step) {
        try {
            step.run();
        } catch (MalformedException e) {
            require(false, e.what(), e.value(), e.right());
        }
    }

    /** Leaves something open that could have been checked with more leaves. */
    void leaveOpen(String why) {
        Finding open = new Finding.NotChecked(check, why);
        if (!findings.contains(open)) {
            findings.add(open);
        }
    }

    /** What was found. */
    List<Finding> findings() {
        return findings.isEmpty() ? List.of(new Finding.Held(check, says)) : List.copyOf(findings);
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
