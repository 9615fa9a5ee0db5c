/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

/** These bytes are not deterministic CBOR, or not the CBOR that was asked for: where, what was found, what would be right. */
public final class CborException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    CborException(int offset, String found, String right) {
        super("CBOR at byte " + offset + ": found " + found + "; right would be " + right);
        this.offset = offset;
    }

    /** The position of the offending byte, counted from 0; the length of the input when it ended too early. */
    public int offset() {
        return offset;
    }
}
