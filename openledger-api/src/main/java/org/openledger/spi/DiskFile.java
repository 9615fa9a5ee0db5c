/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file of a {@link Disk}. Thread-safe; every position is given, none is remembered. */
public interface DiskFile extends AutoCloseable {

    /**
     * Returns the length.
     *
     * @return in bytes
     * @throws IOException if it cannot be read
     */
    long size() throws IOException;

    /**
     * Reads until the buffer is full or the file ends.
     *
     * @param position where to begin, 0 or more
     * @param into receives the bytes
     * @return how many were read; 0 at the end
     * @throws IOException if the disk fails
     */
    int read(long position, ByteBuffer into) throws IOException;

    /**
     * Writes all that is left in the buffer; the file grows as needed, bytes between its end and the position being zero.
     *
     * @param position where to begin, 0 or more
     * @param from the bytes
     * @throws IOException if the disk fails or is full: any part may have been written
     */
    void write(long position, ByteBuffer from) throws IOException;

    /**
     * Cuts the file off.
     *
     * @param size the new length, at most the old one
     * @throws IOException if it cannot
     */
    void truncate(long size) throws IOException;

    /**
     * Makes bytes and length durable.
     *
     * @throws IOException if it cannot: then nobody knows what is durable, and calling again tells nothing
     */
    void force() throws IOException;

    @Override
    void close() throws IOException;
}
