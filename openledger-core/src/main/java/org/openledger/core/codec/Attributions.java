/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.attribution.Attribution;
import org.openledger.audit.Hash;

@SuppressWarnings("DoNotCallSuggester")
public final class Attributions {
    private Attributions() {}

    public static byte[] encode(Attribution attribution) {
        throw new UnsupportedOperationException("being written");
    }

    public static Attribution decode(byte[] bytes) {
        throw new UnsupportedOperationException("being written");
    }

    public static Hash root(Attribution attribution) {
        throw new UnsupportedOperationException("being written");
    }
}
