/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

/**
 * Hashes of a log's tree in the order of their completion, so that opening a long log needs not hash it again.
 *
 * <p>A cache: it may lose its end or all of it at any time, is never forced, and is never trusted. Who reads from it proves what it read against the signed
 * root. One thread appends, any number read.
 */
public interface HashStore {

    /** How long a hash is, in bytes. */
    int HASH = 32;

    /**
     * Returns how many hashes there are.
     *
     * @return 0 or more
     */
    long size();

    /**
     * Writes hashes from a position on, in place of whatever lay there and behind.
     *
     * @param position 0 to {@link #size}
     * @param hashes a multiple of {@value #HASH} bytes
     * @throws IllegalArgumentException if something is out of bounds; nothing changed
     * @throws org.openledger.OpenLedgerException if the storage failed
     */
    void append(long position, byte[] hashes);

    /**
     * Reads hashes.
     *
     * @param position the first
     * @param count how many
     * @return their bytes
     * @throws IndexOutOfBoundsException unless {@code 0 <= position} and {@code position + count <= size()}
     * @throws org.openledger.OpenLedgerException if the storage failed
     */
    byte[] read(long position, int count);
}
