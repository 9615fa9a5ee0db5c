/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

@SuppressWarnings("DoNotCallSuggester")
public final class Envelopes {
    private Envelopes() {}

    public static byte[] encode(Envelope value) {
        throw new UnsupportedOperationException("being written");
    }

    public static Envelope decode(byte[] bytes) {
        throw new UnsupportedOperationException("being written");
    }
}
