/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import org.openledger.spi.Disk;
import org.openledger.spi.Storage;

/**
 * The laws of a {@link Storage} that keeps itself on a {@link Disk}: does it keep its word when power, cables and space give out?
 *
 * <p>A subclass opens the storage on the disk that it is given, which is a {@link org.openledger.testkit.disk.SimDisk}. JUnit and AssertJ are enough to run it. What
 * fails names its seed; {@code -Dopenledger.seed=} that number runs this one life again, call for call. The laws S100 and on are those of the specification page
 * {@code docs/spec/storage.md}, and come after those of {@link StorageContract}.
 */
public abstract class DiskStorageLaws implements PowerCutLaws, LoneFaultLaws, AtRestLaws {

    private static final int QUICK = 300;
    private static final int SOAK = 1_000;

    /** Binds the laws to the storage that the subclass opens. */
    protected DiskStorageLaws() {}

    /**
     * Opens a storage: empty if the disk is new, else with what lies there.
     *
     * @param disk where it lies; the storage may close it
     * @return a new handle
     */
    protected abstract Storage open(Disk disk);

    @Override
    public final Storage opened(Disk disk) {
        return open(disk);
    }

    /**
     * Returns how many lives each law about chance is tried on.
     *
     * @return 300, or 1,000 with {@code -Dopenledger.soak=true}
     */
    @Override
    public int lives() {
        return Boolean.getBoolean("openledger.soak") ? SOAK : QUICK;
    }
}
