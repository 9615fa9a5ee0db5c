/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import org.openledger.Refusal;

/** Refusals with texts of others in them, cut to what a refusal may hold. */
final class Refusals {
    private Refusals() {}

    static Refusal of(Refusal.Code code, String subject, String detail) {
        return new Refusal(code, cut(subject), cut(detail));
    }

    private static String cut(String text) {
        return text.length() <= Refusal.MAX_TEXT ? text : text.substring(0, Refusal.MAX_TEXT - 1) + "…";
    }
}
