/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

/** A kind of call to a {@link org.openledger.spi.Disk} or to one of its files, each of which may fail. */
public enum Call {
    /** Opening to read and write. */
    OPEN,
    /** Opening to read only. */
    OPEN_TO_READ,
    /** Listing files. */
    LIST,
    /** Listing folders. */
    FOLDERS,
    /** Renaming. */
    RENAME,
    /** Deleting. */
    DELETE,
    /** Making names durable. */
    FORCE_NAMES,
    /** Taking the lock. */
    LOCK,
    /** Asking for a file's length. */
    SIZE,
    /** Reading. */
    READ,
    /** Writing. */
    WRITE,
    /** Cutting a file off. */
    TRUNCATE,
    /** Making a file durable. */
    FORCE
}
