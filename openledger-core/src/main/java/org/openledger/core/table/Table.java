/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A table of the state: it holds its entries as their bytes, knows which changed, and writes and reads itself whole. */
public interface Table {
    /** The stable number of the table. */
    int number();

    /** From now on marks its place whenever its first entry changes since it was digested. */
    void markOn(Marks marks, int place);

    /**
     * Adds the changed entries to a digest in order of their keys, and forgets that they changed: each as
     * {@code [number, key, value]}, a removed one as {@code [number, key]}.
     */
    void digest(Changes changes);

    /** Writes the number of entries and each entry with its length in front. */
    void save(DataOutputStream out) throws IOException;

    /**
     * Replaces everything by what {@link #save} wrote.
     *
     * @throws IllegalArgumentException if an entry is not well-formed or not in order
     */
    void load(DataInputStream in) throws IOException;
}
