/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import java.util.Locale;

/**
 * One thing that is verified.
 *
 * @param name its stable name, in which a refusal is reported
 * @param section what it is about
 */
public record Check(String name, Section section) {

    /** The check of that name; the part before the point is its section. */
    public static Check named(String name) {
        String section = name.substring(0, name.indexOf('.'));
        return new Check(name, Section.valueOf(section.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return name;
    }
}
