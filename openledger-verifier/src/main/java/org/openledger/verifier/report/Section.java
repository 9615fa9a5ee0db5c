/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import java.util.Locale;

/** A part of a bundle that is verified by itself; the order is the order of the report. */
public enum Section {
    /** The file itself. */
    BUNDLE,
    /** That the leaves stand in the signed log. */
    LOG,
    /** That the fee was divided as the split in force says. */
    MONEY,
    /** That authors, reviewers and the serving node signed what is said of them. */
    PEOPLE,
    /** That the cited spans stand in their rows and the credit follows from them. */
    SPANS,
    /** That the answer is what the model makes of the prompt. */
    GENERATION;

    /** The name in reports: lower case. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
