/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import org.openledger.spi.Disk;
import org.openledger.spi.Storage;

/** What the laws of a storage on a disk work on. */
interface DiskFixture {

    /** Opens the storage that lies on a disk. */
    Storage opened(Disk disk);

    /** Returns how many lives a law is tried on. */
    int lives();
}
