/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import java.util.Locale;

/** How much a bundle has to prove: the sections that must be there and hold. */
public enum Profile {
    /** The money: who paid whom how much, under which split. */
    PAYMENT,
    /** The money, and that the spans by which it was divided stand in the rows. */
    ATTRIBUTION,
    /** All that a bundle can hold. */
    FULL;

    /** Whether a bundle that lacks the section is refused. */
    public boolean requires(Section section) {
        return switch (section) {
            case BUNDLE, LOG, MONEY -> true;
            case SPANS -> this != PAYMENT;
            case PEOPLE, GENERATION -> this == FULL;
        };
    }

    /** The name on the command line: lower case. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
