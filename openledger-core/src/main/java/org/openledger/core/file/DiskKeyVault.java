/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;
import org.openledger.spi.KeyVault;

/**
 * Keys as files under the hash of their name: 8 bytes "OLKEYV01", the key, and the CRC-32C of the name's hash and both. Thread-safe.
 *
 * <p>A file of zeros is a key that was being destroyed: it is gone.
 */
public final class DiskKeyVault implements KeyVault {

    private static final long MAGIC = 0x4F4C4B4559563031L;
    private static final int CRC_AT = Long.BYTES + KEY_BYTES;
    private static final int FILE_BYTES = CRC_AT + Crc.BYTES;

    private final Disk disk;
    private final WholeFiles files;

    private DiskKeyVault(Disk disk, WholeFiles files) {
        this.disk = disk;
        this.files = files;
    }

    /** Opens the vault in a directory, whose files only their owner may read. */
    public static DiskKeyVault at(Path directory) {
        try {
            return on(RealDisk.secret(directory));
        } catch (IOException e) {
            throw Failures.io("make or open the directory " + directory, e);
        }
    }

    /**
     * Opens the vault on a disk.
     *
     * @throws OpenLedgerException if something else lies there or the disk fails
     */
    public static DiskKeyVault on(Disk disk) {
        try {
            WholeFiles files = new WholeFiles(disk);
            Format.KEYS.check(disk, files);
            DiskKeyVault vault = new DiskKeyVault(disk, files);
            for (String unfinished : disk.list(Names.TEMP)) {
                vault.erase(unfinished);
            }
            return vault;
        } catch (IOException e) {
            throw Failures.io("open the key vault in " + disk, e);
        }
    }

    @Override
    public synchronized void create(Bytes name, byte[] key) {
        Require.inRange(key.length, KEY_BYTES, KEY_BYTES, "key length");
        if (use(name).isPresent()) {
            throw new IllegalArgumentException("a key named " + name + " is there already: give a new name");
        }
        Hash hash = Hash.sha256(name.toArray());
        ByteBuffer bytes = ByteBuffer.allocate(FILE_BYTES).putLong(MAGIC).put(key);
        bytes.putInt(checksum(hash, bytes.array())).flip();
        try {
            files.putDurably(Names.hashed(hash), bytes);
        } catch (IOException e) {
            throw Failures.io("store key " + name, e);
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    @Override
    public synchronized Optional<byte[]> use(Bytes name) {
        Hash hash = Hash.sha256(name.toArray());
        try {
            return files.read(Names.hashed(hash), FILE_BYTES).flatMap(bytes -> key(name, hash, bytes));
        } catch (IOException e) {
            throw Failures.io("read key " + name, e);
        }
    }

    private static Optional<byte[]> key(Bytes name, Hash hash, byte[] bytes) {
        if (Arrays.equals(bytes, new byte[FILE_BYTES])) {
            return Optional.empty();
        }
        if (bytes.length != FILE_BYTES) {
            throw new TamperedException("key " + name, FILE_BYTES + " bytes", bytes.length + " bytes");
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        int recorded = from.getInt(CRC_AT);
        int found = checksum(hash, bytes);
        if (recorded != found || from.getLong(0) != MAGIC) {
            throw new TamperedException("key " + name, Crc.text(recorded), Crc.text(found));
        }
        byte[] key = Arrays.copyOfRange(bytes, Long.BYTES, CRC_AT);
        Arrays.fill(bytes, (byte) 0);
        return Optional.of(key);
    }

    @Override
    public synchronized void destroy(Bytes name) {
        String file = Names.hashed(Hash.sha256(name.toArray()));
        try {
            erase(file);
        } catch (IOException e) {
            throw Failures.io("destroy key " + name, e);
        }
    }

    /** Overwrites a file, then removes it; durably both. */
    private void erase(String name) throws IOException {
        try (DiskFile present = disk.openToRead(name)) {
            long size = present.size();
            try (DiskFile file = disk.open(name)) {
                Zeros.write(file, 0, size);
                file.force();
            }
        } catch (NoSuchFileException absent) {
            return;
        }
        disk.delete(name);
        files.forceNames(Names.folder(name));
    }

    private static int checksum(Hash name, byte[] file) {
        byte[] covered = ByteBuffer.allocate(Hash.BYTES + CRC_AT)
                .put(name.bytes())
                .put(file, 0, CRC_AT)
                .array();
        int checksum = Crc.of(covered, 0, covered.length);
        Arrays.fill(covered, (byte) 0);
        return checksum;
    }
}
