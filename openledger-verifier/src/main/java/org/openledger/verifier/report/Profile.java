/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import java.util.Locale;

/** How much a bundle has to prove; each profile asks for all that the one before it asks for, and more. */
public enum Profile {
    /** The money: who paid whom how much, under which split. */
    PAYMENT,
    /** The money, and that it was divided by runs that stand in the rows. */
    ATTRIBUTION,
    /** All that a bundle can prove: also who reviewed the rows, and that the model was built on them. */
    FULL;

    /** Whether this asks for what that asks for. */
    public boolean includes(Profile that) {
        return compareTo(that) >= 0;
    }

    /** The name on the command line: lower case. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
