/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

/**
 * Where and what a tensor of a file is.
 *
 * @param name unique in the file
 * @param dtype how its numbers are stored
 * @param shape row by row, the outermost dimension first
 * @param from its first byte, counted from the end of the header
 * @param to the byte behind its last
 */
public record TensorInfo(String name, Dtype dtype, Shape shape, long from, long to) {

    /** The longest name, in UTF-16 units. */
    public static final int MAX_NAME_CHARS = 512;

    /** Checks that the range is what dtype and shape need. */
    public TensorInfo {
        if (name.length() > MAX_NAME_CHARS) {
            throw new IllegalArgumentException(
                    "a tensor's name has " + name.length() + " characters: give at most " + MAX_NAME_CHARS);
        }
        long needed = (long) dtype.width() * shape.numbers();
        if (from < 0 || to < from || to - from != needed) {
            throw new IllegalArgumentException("tensor \"" + name + "\": bytes " + from + " to " + to + " for " + dtype
                    + " of shape " + shape + ", which takes " + needed);
        }
    }
}
