/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.Bytes;
import org.openledger.OpenLedger;
import org.openledger.core.FileKeyVault;
import org.openledger.core.Keys;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.party.Signer;
import org.openledger.token.Amount;

/** A backup from before an erasure brings the erased row's blob back; compaction with the keys deletes it, and no other. */
class ErasedBlobsTest {
    private static final Signer ADA = Keys.ed25519(new byte[Keys.SECRET_BYTES]);
    private static final int ROWS = 4;
    private static final ContributionId ERASED = new ContributionId(2);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH.plus(Duration.ofDays(20_000)));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aLedgerRestoredFromBeforeAnErasure() throws IOException {
        try (OpenLedger ledger = open("home")) {
            DatanetId net = ledger.as(ADA).datanets().create(DatanetTerms.of("birds", ContentKind.TEXT));
            List<Content> rows =
                    IntStream.range(0, ROWS).mapToObj(ErasedBlobsTest::row).toList();
            ledger.as(ADA).datanets().contributeAll(net, rows, Amount.open(1));
            expire(ledger);
        }
        assertThat(run("backup", "home/ledger", "backup")).isZero();
        try (OpenLedger ledger = open("home")) {
            ledger.as(ADA).datanets().erase(ERASED);
        }
        assertThat(blobs("home")).hasSize(ROWS - 1);
        assertThat(run("restore", "backup", "again/ledger")).isZero();
        Files.move(folder.resolve("home/keys"), folder.resolve("again/keys"));
        assertThat(blobs("again")).hasSize(ROWS);
        out.reset();
    }

    @Test
    void theErasedRowsBlobGoesAndTheOthersStayAndOpen() {
        assertThat(run("compact", "again/ledger", "--keys", "again/keys")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("deleted 1 of 4 blobs, whose keys are gone");
        assertThat(blobs("again")).hasSize(ROWS - 1).isEqualTo(blobs("home"));
        try (OpenLedger ledger = open("again")) {
            for (int i = 0; i < ROWS; i++) {
                ContributionId row = new ContributionId(i);
                if (row.equals(ERASED)) {
                    assertThatThrownBy(() -> ledger.as(ADA).reviews().read(row)).hasMessageContaining("was erased");
                } else {
                    assertThat(ledger.as(ADA).reviews().read(row)).isEqualTo(row(i));
                }
            }
        }
        assertThat(run("compact", "again/ledger", "--keys", "again/keys")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("deleted 0 of 3 blobs");
    }

    @Test
    void compactionWithoutKeysDeletesNoBlob() {
        assertThat(run("compact", "again/ledger")).isZero();
        assertThat(blobs("again")).hasSize(ROWS);
    }

    @Test
    void aVaultWithoutAnyOfTheKeysIsRefused() throws IOException {
        FileKeyVault.at(folder.resolve("other")).create(Bytes.of(new byte[16]), new byte[32]);
        Files.createDirectory(folder.resolve("empty"));
        for (String keys : List.of("other", "empty", "absent")) {
            assertThat(run("compact", "again/ledger", "--keys", keys)).as(keys).isEqualTo(4);
            assertThat(blobs("again")).hasSize(ROWS);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("has the key of none of the 4 blobs");
        assertThat(folder.resolve("empty")).isEmptyDirectory();
    }

    @Test
    void aLedgerInUseIsLeftAlone() {
        try (OpenLedger ledger = open("again")) {
            assertThat(run("compact", "again/ledger", "--keys", "again/keys")).isEqualTo(3);
            assertThat(blobs("again")).hasSize(ROWS);
            assertThat(ledger.health().writable()).isTrue();
        }
    }

    private OpenLedger open(String home) {
        return OpenLedger.open(
                folder.resolve(home), wiring -> wiring.clock(clock::get).allocate(ADA.account(), Amount.open(1_000)));
    }

    /** Nobody votes, so in the end nobody decided. */
    private void expire(OpenLedger ledger) {
        for (int day = 0; day < 100 && !status(ledger).isFinal(); day++) {
            clock.updateAndGet(now -> now.plus(Duration.ofDays(1)));
            while (ledger.tick() > 0) {
                // More may be due.
            }
        }
        assertThat(status(ledger)).isEqualTo(ContributionStatus.EXPIRED);
    }

    private static ContributionStatus status(OpenLedger ledger) {
        return ledger.read().contribution(ERASED).orElseThrow().status();
    }

    private static Content row(int i) {
        return Content.text("Row " + i + ": the heron stands in the shallow water and looks at what the river brings.");
    }

    private List<String> blobs(String home) {
        try (Stream<Path> files = Files.walk(folder.resolve(home).resolve("ledger/blobs"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first word is the command, options begin with dashes, everything else is a path in the folder. */
    private int run(String... words) {
        List<String> inFolder = IntStream.range(0, words.length)
                .mapToObj(i -> i == 0 || words[i].startsWith("--")
                        ? words[i]
                        : folder.resolve(words[i]).toString())
                .toList();
        return new LedgerTool(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(inFolder)
                .code();
    }
}
