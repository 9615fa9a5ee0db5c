/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.party.Authorisation;

@SuppressWarnings("DoNotCallSuggester")
public final class Authorisations {
    private Authorisations() {}

    public static byte[] encode(Authorisation authorisation) {
        throw new UnsupportedOperationException("being written");
    }

    public static Authorisation decode(byte[] bytes) {
        throw new UnsupportedOperationException("being written");
    }
}
