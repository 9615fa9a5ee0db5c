/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.Collection;

/** The beginning of what may be long, for a message. */
final class Some {

    private static final int SHOWN = 8;
    private static final int MAX_CHARS = 80;

    private Some() {}

    static String shortened(String text) {
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "…";
    }

    static String of(Collection<String> names) {
        String shown = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
    }
}
