/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.report.Check;
import org.openledger.verifier.report.Finding;

/** What is being found about one check of a whole log: how many things were checked, and which of them are not as they should be. */
final class Tally {
    /** How many differences are written down; the check stays refused behind them. */
    static final int MOST = 20;

    private static final int LONGEST_VALUE = 300;

    private final Check check;
    private final String unit;
    private final List<Finding> differences = new ArrayList<>();
    private long checked;
    private Optional<String> open = Optional.empty();

    Tally(String name, String unit) {
        this.check = Check.named(name);
        this.unit = unit;
    }

    /** One more thing was checked. */
    void count() {
        checked++;
    }

    /** Checks that a rule's outcome is the one found. */
    <T> void same(Leaf leaf, String rule, String what, T found, T right) {
        count();
        if (!found.equals(right)) {
            differ(leaf, rule, what, found, right);
        }
    }

    /** Notes a difference. */
    void differ(Leaf leaf, String rule, String what, Object found, Object right) {
        if (differences.size() < MOST) {
            differences.add(
                    new Finding.Refused(check, leaf + ", " + rule + ", " + what, shortened(found), shortened(right)));
        }
    }

    /** Leaves something open. */
    void leaveOpen(String why) {
        open = Optional.of(why);
    }

    /** What was left open, if anything was. */
    List<Finding> gaps() {
        return open.<List<Finding>>map(why -> List.of(new Finding.NotChecked(check, why)))
                .orElse(List.of());
    }

    /** What was found. */
    List<Finding> findings() {
        if (!differences.isEmpty()) {
            return List.copyOf(differences);
        }
        return List.of(new Finding.Held(check, checked + " " + unit));
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
