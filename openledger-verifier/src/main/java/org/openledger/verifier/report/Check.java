/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

/**
 * One thing that is verified.
 *
 * @param name its stable name, in which a refusal is reported
 * @param section the part of the bundle that it is about
 */
public record Check(String name, Section section) {

    /** That it holds. */
    public Finding.Held held() {
        return new Finding.Held(this, "");
    }

    /** That it holds, with something worth telling. */
    public Finding.Held held(String says) {
        return new Finding.Held(this, says);
    }

    /** That it does not hold. */
    public Finding.Refused refused(String what, String value, String right) {
        return new Finding.Refused(this, what, value, right);
    }

    /** That nobody looked. */
    public Finding.NotChecked notChecked(String why) {
        return new Finding.NotChecked(this, why);
    }
}
