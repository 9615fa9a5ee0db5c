/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedger;
import org.openledger.core.FileKeyVault;
import org.openledger.core.FileStorage;
import org.openledger.core.Keys;
import org.openledger.memory.MemoryKeyVault;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.spi.WriterId;
import org.openledger.token.Amount;

/** Backups, restores, verifications and compactions of a real ledger, and of what is none. */
class LedgerToolTest {
    private static final String ORIGIN = "tool.example/log";
    private static final Signer OPERATOR = Keys.ed25519(new byte[Keys.SECRET_BYTES]);
    private static final int TRANSFERS = 5;

    /** So many more that hashes of the tree are kept. */
    private static final int BLOCK = 2_048;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path segment = Path.of("");

    @BeforeEach
    void aLedger() throws IOException {
        String vkey = use("ledger", TRANSFERS);
        Files.writeString(folder.resolve("issuer.vkey"), vkey + "\n");
        try (Stream<Path> files = Files.list(folder.resolve("ledger/log"))) {
            segment = files.filter(file -> file.toString().endsWith(".segment"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aRestoredBackupIsTheLedgerAndGoesOn() throws IOException {
        assertThat(run("verify", "ledger", "--key", "issuer.vkey")).isZero();
        String verified = said();
        assertThat(verified).startsWith("verified " + (1 + TRANSFERS) + " leaves of " + ORIGIN + ", root ");
        assertThat(run("backup", "ledger", "backup")).isZero();
        use("ledger", 1);
        assertThat(run("restore", "backup", "again")).isZero();
        said();
        assertThat(run("verify", "again", "--key", "issuer.vkey")).isZero();
        assertThat(said()).isEqualTo(verified);
        use("again", 1);
        assertThat(run("verify", "again", "--key", "issuer.vkey")).isZero();
        assertThat(said()).contains("verified " + (2 + TRANSFERS) + " leaves");
    }

    @Test
    void aHalfCopiedBackupIsRefusedAndLeavesNothing() throws IOException {
        assertThat(run("backup", "ledger", "backup")).isZero();
        Path copied =
                folder.resolve("backup/files").resolve(folder.resolve("ledger").relativize(segment));
        byte[] whole = Files.readAllBytes(copied);

        Files.write(copied, Arrays.copyOf(whole, whole.length / 2));
        assertThat(run("restore", "backup", "again")).isEqualTo(1);
        assertThat(erred()).contains(".segment", "has the SHA-256", "expected is");
        Files.delete(copied);
        assertThat(run("restore", "backup", "again")).isEqualTo(1);
        assertThat(erred()).contains(".segment is missing");
        Files.write(copied, whole);
        Files.writeString(folder.resolve("backup/manifest"), "../../evil\n");
        assertThat(run("restore", "backup", "again")).isEqualTo(1);
        assertThat(erred()).contains("right would be a SHA-256 and a name");
        Files.delete(folder.resolve("backup/manifest"));
        assertThat(run("restore", "backup", "again")).isEqualTo(1);
        assertThat(erred()).contains("no finished backup");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void anotherKeyAndAnotherDirectoryAreTold() throws IOException {
        write("name.vkey", "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n");
        assertThat(run("verify", "ledger", "--key", "name.vkey")).isEqualTo(4);
        assertThat(erred()).contains("the directory is the ledger " + ORIGIN + "'s, the key is example.com/foo's");
        write("key.vkey", otherKey());
        assertThat(run("verify", "ledger", "--key", "key.vkey")).isEqualTo(4);
        assertThat(erred()).contains("another key of " + ORIGIN);
        write("no.vkey", "no key\n");
        assertThat(run("verify", "ledger", "--key", "no.vkey")).isEqualTo(2);
        assertThat(run("verify", "ledger", "--key", "absent.vkey")).isEqualTo(3);
        for (String command : List.of("backup", "compact", "verify")) {
            Files.createDirectories(folder.resolve("other"));
            assertThat(run(
                            command.equals("backup")
                                    ? new String[] {command, "other", "to"}
                                    : command.equals("compact")
                                            ? new String[] {command, "other"}
                                            : new String[] {command, "other", "--key", "issuer.vkey"}))
                    .as(command)
                    .isEqualTo(4);
            assertThat(folder.resolve("other")).isEmptyDirectory();
        }
    }

    @Test
    void whatIsInUseOrInTheWayIsLeftAlone() {
        try (FileStorage used = FileStorage.at(folder.resolve("ledger"))) {
            assertThat(run("backup", "ledger", "backup")).isEqualTo(3);
            assertThat(erred()).contains(folder.resolve("ledger").toString());
            assertThat(used.size()).isEqualTo(1 + TRANSFERS);
        }
        assertThat(run("backup", "ledger", "backup")).isZero();
        assertThat(run("backup", "ledger", "backup")).isEqualTo(3);
        assertThat(run("restore", "backup", "ledger")).isEqualTo(3);
        assertThat(erred()).contains("is there already");
    }

    @Test
    void aChangedBitOfALeafIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        bytes[200] ^= 1;
        Files.write(segment, bytes);
        assertThat(run("verify", "ledger", "--key", "issuer.vkey")).isEqualTo(1);
        assertThat(erred()).contains("expected", "found");
    }

    /** Two stories of one length: every record checks, and the key signed the checkpoint, of the other. */
    @Test
    void leavesThatTheCheckpointIsNotAboutAreFound() {
        use("other", TRANSFERS);
        try (FileStorage leaves = FileStorage.at(folder.resolve("ledger"));
                FileStorage signed = FileStorage.at(folder.resolve("other"));
                FileStorage mixed = FileStorage.at(folder.resolve("mixed"))) {
            List<byte[]> all = new ArrayList<>();
            leaves.read(0, leaves.size(), (index, leaf) -> all.add(leaf.clone()));
            mixed.append(
                    mixed.lease(new WriterId("mixed")),
                    0,
                    all,
                    signed.checkpoint().orElseThrow());
        }
        assertThat(run("verify", "mixed", "--key", "issuer.vkey")).isEqualTo(1);
        assertThat(erred()).contains("the " + (1 + TRANSFERS) + " leaves have the root ", "their checkpoint says ");
    }

    @Test
    void aChangedKeptHashIsFoundAndCompactionDropsIt() throws IOException {
        use("ledger", BLOCK);
        Path hashes = folder.resolve("ledger/tree/hashes");
        assertThat(hashes).hasSize((BLOCK + 1) * 32L);
        assertThat(run("verify", "ledger", "--key", "issuer.vkey")).isZero();
        said();
        byte[] bytes = Files.readAllBytes(hashes);
        for (int hash : new int[] {0, 1, BLOCK - 1, BLOCK}) {
            byte[] changed = bytes.clone();
            changed[hash * 32 + 31] ^= 1;
            Files.write(hashes, changed);
            assertThat(run("verify", "ledger", "--key", "issuer.vkey")).isEqualTo(1);
            assertThat(erred()).contains("hash " + hash + " in tree/hashes");
        }
        assertThat(run("compact", "ledger")).isZero();
        assertThat(said()).contains((1 + TRANSFERS + BLOCK) + " leaves are there");
        assertThat(hashes).doesNotExist();
        assertThat(run("verify", "ledger", "--key", "issuer.vkey")).isZero();
        use("ledger", 1);
        assertThat(run("verify", "ledger", "--key", "issuer.vkey")).isZero();
    }

    @Test
    void aWrongCommandLineIsToldHowToBeRight() {
        for (List<String> words : List.of(
                List.<String>of(), List.of("verfy"), List.of("backup", "a"), List.of("verify", "a", "--kay", "b"))) {
            assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
            assertThat(erred()).contains("usage: ledger-tool backup");
        }
    }

    /** Every command of the pages, in their order, each page on a ledger of its own. */
    @Test
    void theCommandsOfThePagesRun() throws IOException {
        int commands = 0;
        for (String page : List.of("operate.md", "back-up.md")) {
            for (String line : Files.readAllLines(Path.of("../docs/howto", page))) {
                String tool = "java -cp \"$CLASSPATH\" " + LedgerTool.class.getName() + " ";
                if (line.startsWith(tool)) {
                    assertThat(run(line.substring(tool.length()).split(" ", -1)))
                            .as("%s: %s", line, err)
                            .isZero();
                    commands++;
                }
            }
        }
        assertThat(commands).isEqualTo(6);
    }

    /** Opens or begins the ledger, lets the operator pay somebody so often, closes it; answers the key. */
    private String use(String name, int transfers) {
        try (FileStorage storage = FileStorage.at(folder.resolve(name));
                OpenLedger ledger = OpenLedger.builder()
                        .storage(storage)
                        .keyVault(FileKeyVault.at(folder.resolve("keys")))
                        .operator(OPERATOR)
                        .origin(ORIGIN)
                        .allocate(OPERATOR.account(), Amount.open(1_000))
                        .build()) {
            AccountId payee = Keys.generate().account();
            ExecutorService payers = Executors.newFixedThreadPool(64);
            for (int i = 0; i < transfers; i++) {
                payers.execute(() -> ledger.as(OPERATOR).account().transfer(payee, Amount.ofUnits(1)));
            }
            payers.shutdown();
            assertThat(payers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            return ledger.proofs().verificationKey();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String otherKey() {
        byte[] secret = new byte[Keys.SECRET_BYTES];
        secret[0] = 1;
        Signer other = Keys.ed25519(secret);
        try (FileStorage storage = FileStorage.at(folder.resolve("somebody-elses"));
                OpenLedger ledger = OpenLedger.builder()
                        .storage(storage)
                        .keyVault(new MemoryKeyVault())
                        .operator(other)
                        .origin(ORIGIN)
                        .build()) {
            return ledger.proofs().verificationKey();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String said() {
        String said = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return said;
    }

    private String erred() {
        String said = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return said;
    }

    /** The first word is the command, options begin with dashes, everything else is a path in the folder. */
    private int run(String... words) {
        List<String> inFolder = new ArrayList<>(List.of(words));
        for (int i = 1; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                inFolder.set(i, folder.resolve(words[i]).toString());
            }
        }
        return new LedgerTool(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(inFolder)
                .code();
    }
}
