/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import org.openledger.Refusal;

/** A rule's no, on its way from where it is found to where it is recorded; no stack trace is taken. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private Refused(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    /**
     * The no to throw.
     *
     * @param code which
     * @param subject what it is about
     * @param detail what was given and what would be right
     */
    public static Refused because(Refusal.Code code, Object subject, String detail) {
        return new Refused(new Refusal(code, shortened(subject.toString()), shortened(detail)));
    }

    /** What the rule said. */
    public Refusal refusal() {
        return refusal;
    }

    private static String shortened(String text) {
        return text.length() <= Refusal.MAX_TEXT ? text : text.substring(0, Refusal.MAX_TEXT - 1) + "…";
    }
}
