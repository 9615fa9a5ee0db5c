/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.util.Base64;

/** Standard base64 with padding (RFC 4648 §4), one spelling for one value: what the encoder would not write is not read. */
final class Base64Text {
    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!of(bytes).equals(text)) {
            throw new IllegalArgumentException("base64 " + text + " is written " + of(bytes));
        }
        return bytes;
    }
}
