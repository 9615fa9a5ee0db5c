/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.core.FileStorage;
import org.openledger.core.file.Logs.Place;
import org.openledger.spi.StaleWriterException;
import org.openledger.spi.WriterLease;

/** What goes wrong has a name, and nothing is lost by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailureTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private int logs;
    private Path log = Path.of("");

    @BeforeEach
    void nextLog() {
        log = folder.resolve(Integer.toString(logs++));
    }

    @Test
    void afterAFailedWriteOrForceItIsOnlyRead() {
        for (String call : List.of("write log/", "force log/")) {
            nextLog();
            BadDisk disk = BadDisk.at(log);
            DiskStorage storage = open(disk);
            Logs.append(storage, 3);
            WriterLease lease = storage.lease(Logs.WRITER);
            disk.failing(made -> made.startsWith(call));
            refused("STORAGE_IO", () -> storage.append(lease, 3, Logs.leaves(3, 1), Logs.note(4)));
            disk.failing(made -> false);
            refused("STORAGE_READ_ONLY", () -> storage.append(lease, 3, Logs.leaves(3, 1), Logs.note(4)));
            refused("STORAGE_READ_ONLY", () -> storage.lease(Logs.WRITER));
            Logs.requireWhole(storage, 3);
            storage.close();
            try (DiskStorage again = open(BadDisk.at(log))) {
                Logs.requireSound(again);
                assertThat(again.size()).isIn(3L, 4L);
                Logs.append(again, 2);
                Logs.requireSound(again);
            }
        }
    }

    @Test
    void withoutRoomForASegmentNothingIsWrittenAndItMayBeTriedAgain() {
        BadDisk disk = BadDisk.at(log);
        try (DiskStorage storage = open(disk)) {
            Logs.append(storage, 18);
            long size = storage.size();
            WriterLease lease = storage.lease(Logs.WRITER);
            disk.failing(made -> made.startsWith("write temp/"));
            refused("STORAGE_IO", () -> storage.append(lease, size, Logs.leaves(size, 30), Logs.note(size + 30)));
            Logs.requireWhole(storage, size);
            assertThat(log.resolve(Names.TEMP)).isEmptyDirectory();
            disk.failing(made -> false);
            storage.append(lease, size, Logs.leaves(size, 30), Logs.note(size + 30));
            Logs.requireWhole(storage, size + 30);
        }
    }

    @Test
    void anIndexThatCannotBeWrittenIsNotMissed() {
        BadDisk disk = BadDisk.at(log).failing(made -> made.startsWith("open log/") && made.endsWith(".index"));
        try (DiskStorage storage = open(disk)) {
            Logs.append(storage, 10, 10, 10, 10);
            Logs.requireWhole(storage, 40);
            storage.read(3, 4, (index, leaf) -> assertThat(leaf).isEqualTo(Logs.leaf(3)));
        }
    }

    @Test
    void aStolenLeaseIsNoticedOnTheDisk() {
        DiskStorage first = open(BadDisk.at(log).lockless());
        WriterLease lease = first.lease(Logs.WRITER);
        first.append(lease, 0, Logs.leaves(0, 2), Logs.note(2));
        DiskStorage second = open(BadDisk.at(log).lockless());
        WriterLease later = second.lease(Logs.WRITER);
        assertThat(later.term()).isEqualTo(lease.term() + 1);
        assertThatThrownBy(() -> first.append(lease, 2, Logs.leaves(2, 1), Logs.note(3)))
                .isInstanceOf(StaleWriterException.class);
        first.close();
        second.append(later, 2, Logs.leaves(2, 1), Logs.note(3));
        second.close();
        try (DiskStorage third = open(BadDisk.at(log))) {
            Logs.requireWhole(third, 3);
        }
    }

    @Test
    void aDirectoryInUseIsRefusedByName() {
        try (FileStorage storage = FileStorage.at(log)) {
            refused("STORAGE_LOCKED", () -> FileStorage.at(log));
            assertThatThrownBy(() -> FileStorage.at(log)).hasMessageContaining(log.toString());
            Logs.append(storage, 1);
        }
        FileStorage.at(log).close();
    }

    @Test
    void theDirectoryOfSomethingElseIsLeftAlone() throws IOException {
        Files.createDirectories(log);
        Files.writeString(log.resolve("thesis.txt"), "chapter 1");
        refused("STORAGE_FOREIGN", () -> FileStorage.at(log));
        Path file = folder.resolve("file-" + logs);
        Files.writeString(file, "no directory");
        refused("STORAGE_IO", () -> FileStorage.at(file));
    }

    @Test
    void aNewerFormatIsRefusedByBothNames() throws IOException {
        open(BadDisk.at(log)).close();
        Files.writeString(log.resolve(Names.FORMAT), "openledger-storage 2\n");
        refused("STORAGE_FORMAT", () -> open(BadDisk.at(log)));
        Files.writeString(log.resolve(Names.FORMAT), "openledger-storage one\n");
        tampered("format");
    }

    @Test
    void aHalfCopiedBackupIsRefused() throws IOException {
        BadDisk disk = BadDisk.at(log);
        try (DiskStorage storage = open(disk)) {
            Logs.append(storage, 10, 20, 30, 40, 50, 60);
        }
        List<String> segments =
                Logs.places(log).stream().map(Place::file).distinct().toList();
        assertThat(segments).hasSizeGreaterThan(3);
        for (String segment : segments) {
            Path original = log;
            log = Logs.copy(original, folder.resolve("missing-" + logs++));
            Files.delete(log.resolve(segment));
            tampered("log");
            log = Logs.copy(original, folder.resolve("cut-" + logs++));
            byte[] bytes = Files.readAllBytes(log.resolve(segment));
            Files.write(log.resolve(segment), java.util.Arrays.copyOf(bytes, bytes.length / 3));
            tampered("log");
            log = original;
        }
        Files.delete(log.resolve(Names.LEASE));
        tampered("lease");
    }

    @Test
    void aCopyOfTheClosedDirectoryIsABackup() {
        try (FileStorage storage = FileStorage.at(log)) {
            Logs.append(storage, 10, 20);
        }
        try (FileStorage backup = FileStorage.at(Logs.copy(log, folder.resolve("backup")))) {
            Logs.requireWhole(backup, 30);
            Logs.append(backup, 1);
        }
    }

    private DiskStorage open(BadDisk disk) {
        try {
            return DiskStorage.open(disk, Logs.SMALL);
        } catch (RuntimeException e) {
            disk.close();
            throw e;
        }
    }

    private void tampered(String artefact) {
        assertThatThrownBy(() -> {
                    try (DiskStorage storage = open(BadDisk.at(log))) {
                        Logs.requireSound(storage);
                    }
                })
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining(artefact);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        OpenLedgerException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
