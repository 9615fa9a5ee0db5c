/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

import java.nio.ByteBuffer;

/** How a tensor's numbers are stored. Each is read into a {@code float} exactly: no number is rounded. */
public enum Dtype {

    /** IEEE 754 binary32. */
    F32(4) {
        @Override
        float at(ByteBuffer bytes, int offset) {
            return bytes.getFloat(offset);
        }
    },

    /** IEEE 754 binary16: 5 bits of exponent, 10 of fraction. */
    F16(2) {
        @Override
        float at(ByteBuffer bytes, int offset) {
            return Halves.binary16(bytes.getShort(offset));
        }
    },

    /** The upper half of a binary32: 8 bits of exponent, 7 of fraction. */
    BF16(2) {
        @Override
        float at(ByteBuffer bytes, int offset) {
            return Halves.bfloat16(bytes.getShort(offset));
        }
    };

    private final int width;

    Dtype(int width) {
        this.width = width;
    }

    /** How many bytes a number takes. */
    public int width() {
        return width;
    }

    /** The number at this byte of little-endian bytes. */
    abstract float at(ByteBuffer bytes, int offset);
}
