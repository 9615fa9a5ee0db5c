/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import java.nio.file.Path;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.core.file.DiskKeyVault;
import org.openledger.spi.Disk;
import org.openledger.spi.KeyVault;

/**
 * A key vault in a directory of its own: one small file for each key, which only its owner may read where the file system knows owners.
 *
 * <p>Keep the directory apart from the ledger's and out of its backups: a key that lies in a backup is not destroyed. A created key is durable when {@link
 * #create} returns, a destroyed one is gone when {@link #destroy} returns: its bytes are overwritten with zeros and forced, then its file is removed.
 *
 * <p>What overwriting can promise: on a plain file system on a magnetic disk, that the bytes are gone. On flash (SSD, SD card), on file systems that write
 * elsewhere (Btrfs, ZFS, snapshots of volumes) or journal data, and in the disk's spare sectors, older copies may stay until they are reused. Where that matters,
 * let the directory lie on an encrypted volume, or keep keys in hardware behind a {@link KeyVault} of your own.
 *
 * <p>Thread-safe. One process at a time creates keys; any may read. Errors: {@code STORAGE_IO} if the disk fails, {@code TAMPERED} if a key is not what was
 * stored.
 */
public final class FileKeyVault implements KeyVault {

    private final DiskKeyVault vault;

    private FileKeyVault(DiskKeyVault vault) {
        this.vault = vault;
    }

    /**
     * Opens the vault in a directory; begins one if the directory is empty or not there.
     *
     * @param directory where; new files in it get mode 0600 where there are modes
     * @return the vault
     * @throws OpenLedgerException if it holds something else, or cannot be read or written
     */
    public static FileKeyVault at(Path directory) {
        return new FileKeyVault(DiskKeyVault.at(directory));
    }

    /**
     * Opens the vault on a disk; begins one if the disk is empty.
     *
     * @param disk where; it stays the caller's
     * @return the vault
     * @throws OpenLedgerException if it holds something else, or cannot be read or written
     */
    public static FileKeyVault on(Disk disk) {
        return new FileKeyVault(DiskKeyVault.on(disk));
    }

    @Override
    public void create(Bytes name, byte[] key) {
        vault.create(name, key);
    }

    @Override
    public Optional<byte[]> use(Bytes name) {
        return vault.use(name);
    }

    @Override
    public void destroy(Bytes name) {
        vault.destroy(name);
    }
}
