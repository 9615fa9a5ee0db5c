/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.file.Path;
import org.openledger.core.FileStorage;
import org.openledger.spi.Disk;
import org.openledger.spi.Storage;
import org.openledger.testkit.Capabilities;
import org.openledger.testkit.Capability;
import org.openledger.testkit.DiskStorageLaws;
import org.openledger.testkit.StorageContract;
import org.openledger.testkit.StoreName;
import org.openledger.testkit.disk.Call;
import org.openledger.testkit.disk.Fault;
import org.openledger.testkit.disk.FaultPlan;
import org.openledger.testkit.disk.SimDisk;

/** What the page on backends shows, compiled: a storage of one's own stands where the file storage stands here. */
@SuppressWarnings("ClassCanBeStatic") // the page shows them without: they stand in files of their own there
final class BackendPage {

    private static final Path folder = Path.of("store");

    private BackendPage() {}

    static SimDisk afterAFailedForce() {
        // #region hand
        SimDisk disk = SimDisk.of(7, new FaultPlan.Once(Fault.ERROR, Call.FORCE, 3));
        SimDisk after = disk.crash();
        // #endregion
        return after;
    }

    /** The reader's own. */
    private static final class MyStorage {
        static Storage at(Path directory) {
            return FileStorage.at(directory);
        }

        static Storage on(Disk disk) {
            return FileStorage.on(disk);
        }
    }

    // #region contract
    class MyStorageTest extends StorageContract {

        @Override
        protected Storage open(StoreName name) {
            return MyStorage.at(folder.resolve(name.value()));
        }

        @Override
        protected Capabilities capabilities() {
            return Capabilities.of(Capability.DURABLE, Capability.FENCED);
        }

        @Override
        protected void crash() {
            // end it as a power cut would: without a word to the open handles
        }
    }
    // #endregion

    // #region disk
    class MyStorageDiskLaws extends DiskStorageLaws {

        @Override
        protected Storage open(Disk disk) {
            return MyStorage.on(disk);
        }
    }
    // #endregion
}
