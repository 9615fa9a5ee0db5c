/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.io.IOException;
import java.util.SortedSet;

/**
 * A folder of files as a storage sees it: a real one, or the test kit's, which loses, tears and reorders whatever was not forced.
 *
 * <p>A store that touches files only through this can be tried on thousands of power cuts. Names are relative, parts of {@code [a-z0-9._-]} with {@code /} between
 * them; folders come to be with their first file. Thread-safe.
 *
 * <p>What is durable: a file's bytes and length after {@link DiskFile#force}; that a file exists, is gone or has another name, after {@link #forceNames} of its
 * folder. Until then a power cut may keep all, nothing or any part of it.
 */
public interface Disk extends AutoCloseable {

    /**
     * Opens a file to read and write; creates an empty one where there is none.
     *
     * @param name which
     * @return a handle of one's own
     * @throws IOException if it cannot be opened: no rights, no space, a folder of that name
     */
    DiskFile open(String name) throws IOException;

    /**
     * Opens a file to read only.
     *
     * @param name which
     * @return a handle of one's own; writing to it fails
     * @throws java.nio.file.NoSuchFileException if there is none
     * @throws IOException if it cannot be opened
     */
    DiskFile openToRead(String name) throws IOException;

    /**
     * Lists files.
     *
     * @param folder which folder; empty for the disk's own
     * @return the full names of the files right in it, ascending; none if there is no such folder
     * @throws IOException if it cannot be listed
     */
    SortedSet<String> list(String folder) throws IOException;

    /**
     * Lists folders.
     *
     * @param folder which folder; empty for the disk's own
     * @return the full names of the folders right in it, ascending
     * @throws IOException if it cannot be listed
     */
    SortedSet<String> folders(String folder) throws IOException;

    /**
     * Gives a file another name, in place of what had that name, at once.
     *
     * @param from the name it has
     * @param to the name it gets
     * @throws IOException if it cannot; both are as before
     */
    void rename(String from, String to) throws IOException;

    /**
     * Deletes a file; does nothing if there is none.
     *
     * @param name which
     * @throws IOException if it cannot
     */
    void delete(String name) throws IOException;

    /**
     * Makes durable which files and folders there are in a folder, and the folder itself.
     *
     * @param folder which; empty for the disk's own
     * @throws IOException if it cannot: then nobody knows what is durable
     */
    void forceNames(String folder) throws IOException;

    /**
     * Takes the one lock of this disk, which ends with {@link #close} or with the process.
     *
     * @return whether it was free
     * @throws IOException if locks cannot be had here
     */
    boolean lock() throws IOException;

    @Override
    void close() throws IOException;
}
