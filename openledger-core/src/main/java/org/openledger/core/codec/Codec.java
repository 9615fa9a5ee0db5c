/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;

/**
 * How values of one type stand in the log.
 *
 * <p>Writing and reading are exact inverses; what is read writes back as the same bytes.
 *
 * @param <T> the type
 */
public interface Codec<T> {
    /** Writes one value. */
    void write(CborWriter out, T value);

    /**
     * Reads one value.
     *
     * @throws org.openledger.core.cbor.CborException if the bytes are not the deterministic form of the shape
     * @throws IllegalArgumentException if the shape is right and the value is out of bounds
     */
    T read(CborReader in);

    /** The bytes of one value on its own. */
    default byte[] encode(T value) {
        CborWriter out = new CborWriter();
        write(out, value);
        return out.toBytes();
    }

    /** The value that these bytes are, all of them. */
    default T decode(byte[] bytes) {
        CborReader in = new CborReader(bytes);
        T value = read(in);
        in.expectEnd();
        return value;
    }
}
