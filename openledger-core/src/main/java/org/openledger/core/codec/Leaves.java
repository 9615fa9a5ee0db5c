/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

@SuppressWarnings("DoNotCallSuggester")
public final class Leaves {
    private Leaves() {}

    public static byte[] encode(Leaf value) {
        throw new UnsupportedOperationException("being written");
    }

    public static Leaf decode(byte[] bytes) {
        throw new UnsupportedOperationException("being written");
    }
}
