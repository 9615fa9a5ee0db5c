/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import org.openledger.core.FileStorage;
import org.openledger.spi.Disk;
import org.openledger.spi.Storage;
import org.openledger.testkit.DiskStorageLaws;

/** The file storage keeps its word on a disk that does not. */
class FileStorageDiskLaws extends DiskStorageLaws {

    @Override
    protected Storage open(Disk disk) {
        return FileStorage.on(disk);
    }
}
