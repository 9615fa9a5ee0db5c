/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.core.FileKeyVault;
import org.openledger.spi.KeyVault;
import org.openledger.testkit.KeyVaultContract;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileKeyVaultContractTest extends KeyVaultContract {

    private static final Bytes NAME = Bytes.of(new byte[] {7, 7});

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private int vaults;
    private Path newest = Path.of("");

    @Override
    protected KeyVault open() {
        newest = folder.resolve(Integer.toString(vaults++));
        return FileKeyVault.at(newest);
    }

    @Override
    protected KeyVault reopen(KeyVault vault) {
        return FileKeyVault.at(newest);
    }

    @Test
    void onlyTheOwnerMayReadWhereThereAreOwners() throws IOException {
        KeyVault vault = open();
        vault.create(NAME, key());
        Assumptions.assumeTrue(Files.getFileStore(newest).supportsFileAttributeView("posix"));
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as("%s", file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theBytesAreOverwrittenBeforeTheFileIsRemoved() throws IOException {
        KeyVault vault = open();
        vault.create(NAME, key());
        Path file = keyFile();
        Path otherName = newest.resolve("also");
        Files.createLink(otherName, file);
        vault.destroy(NAME);
        assertThat(file).doesNotExist();
        assertThat(Files.readAllBytes(otherName)).containsOnly(0);
    }

    @Test
    void aKeyHalfDestroyedIsGone() throws IOException {
        KeyVault vault = open();
        vault.create(NAME, key());
        Files.write(keyFile(), new byte[44]);
        assertThat(vault.use(NAME)).isEmpty();
        vault.create(NAME, key());
        assertThat(vault.use(NAME)).isPresent();
    }

    @Test
    void changedBitsAreFound() throws IOException {
        KeyVault vault = open();
        vault.create(NAME, key());
        Path file = keyFile();
        for (long bit = 0; bit < 8 * Files.size(file); bit += 3) {
            Logs.flip(file, bit);
            assertThatThrownBy(() -> vault.use(NAME)).isInstanceOf(TamperedException.class);
            Logs.flip(file, bit);
        }
        assertThat(vault.use(NAME)).hasValueSatisfying(key -> assertThat(key).isEqualTo(key()));
    }

    @Test
    void aKeyUnderAnotherNameIsFound() throws IOException {
        KeyVault vault = open();
        Bytes other = Bytes.of(new byte[] {8});
        vault.create(NAME, key());
        Path file = keyFile();
        vault.create(other, key());
        Path otherFile = files().stream()
                .filter(path -> path.getFileName().toString().length() == 64 && !path.equals(file))
                .findFirst()
                .orElseThrow();
        Files.write(otherFile, Files.readAllBytes(file));
        assertThatThrownBy(() -> vault.use(other)).isInstanceOf(TamperedException.class);
    }

    @Test
    void whatWasLeftUnfinishedIsWiped() throws IOException {
        open();
        Path unfinished = newest.resolve("temp").resolve("0");
        Files.createDirectories(newest.resolve("temp"));
        Files.write(unfinished, key());
        Files.createLink(newest.resolve("also"), unfinished);
        FileKeyVault.at(newest);
        assertThat(unfinished).doesNotExist();
        assertThat(Files.readAllBytes(newest.resolve("also"))).containsOnly(0);
    }

    @Test
    void aDiskThatFailsLeavesNoKeyAndSaysSo() {
        open();
        BadDisk disk = BadDisk.at(newest).failing(call -> call.startsWith("rename"));
        KeyVault vault = FileKeyVault.on(disk);
        assertThatThrownBy(() -> vault.create(NAME, key()))
                .isInstanceOfSatisfying(
                        OpenLedgerException.class, e -> assertThat(e.code()).isEqualTo("STORAGE_IO"));
        assertThat(vault.use(NAME)).isEmpty();
    }

    private static byte[] key() {
        byte[] key = new byte[KeyVault.KEY_BYTES];
        Arrays.fill(key, (byte) 9);
        return key;
    }

    private Path keyFile() throws IOException {
        return files().stream()
                .filter(path -> path.getFileName().toString().length() == 64)
                .findFirst()
                .orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(newest)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
