/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedgerException;
import org.openledger.party.KeyType;
import org.openledger.spi.Entropy;

/** A key comes back under its passphrase, and under nothing else. */
final class KeyFileTest {
    private static final Entropy SEVENS = bytes -> Arrays.fill(bytes, (byte) 7);
    private static final Ed25519Key KEY = Ed25519Key.of(HexFormat.of().parseHex("42".repeat(32)));
    private static final int CHEAP = SealedKey.MIN_LOG_COST;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("ada.key");
    }

    @Test
    void keysOfBothKindsComeBack() {
        KeyFile.create(file, KEY, "correct horse".toCharArray(), SEVENS, CHEAP);
        SecretKey read = KeyFile.read(file, "correct horse".toCharArray());
        assertThat(read.type()).isEqualTo(KeyType.ED25519);
        assertThat(read.secret()).isEqualTo(KEY.secret());

        Path other = folder.resolve("wallet.key");
        Secp256k1Key wallet = Secp256k1Key.of(KEY.secret());
        KeyFile.create(other, wallet, "h\u00f6lzern \ud83d\udc34".toCharArray(), SEVENS, CHEAP);
        SecretKey readWallet = KeyFile.read(other, "h\u00f6lzern \ud83d\udc34".toCharArray());
        assertThat(readWallet.type()).isEqualTo(KeyType.SECP256K1);
        assertThat(readWallet.publicKey()).isEqualTo(wallet.publicKey());
    }

    @Test
    void theDefaultCostIsPaid() throws IOException {
        KeyFile.create(file, KEY, "correct horse".toCharArray(), SEVENS);
        assertThat(SealedKey.decode(Files.readAllBytes(file)).logCost()).isEqualTo(17);
        assertThat(KeyFile.read(file, "correct horse".toCharArray()).publicKey())
                .isEqualTo(KEY.publicKey());
    }

    /** The sealed bytes are those of Node's {@code crypto.scryptSync} and {@code aes-256-gcm} for the same inputs. */
    @Test
    void theFormatIsFixed() throws IOException {
        KeyFile.create(file, KEY, "correct horse".toCharArray(), SEVENS, CHEAP);
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                .isEqualTo(
                        "86716f70656e6c65646765722f6b65792f7631010a50" + "07".repeat(16) + "4c" + "07".repeat(12)
                                + "5830"
                                + "2a4b73d36b3b38e12ce22faa1736456dc14ed00e18d203ca08a281ef4ce574f9322ff2800901143693b261f8fc89080d");
    }

    @Test
    void anotherPassphraseDoesNotOpenIt() {
        KeyFile.create(file, KEY, "correct horse".toCharArray(), SEVENS, CHEAP);
        assertThatExceptionOfType(OpenLedgerException.class)
                .isThrownBy(() -> KeyFile.read(file, "correct hors".toCharArray()))
                .withMessageContaining("WRONG_PASSPHRASE");
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFile.read(file, new char[0]));
    }

    @Test
    void noByteOfTheFileCanBeChanged() throws IOException {
        KeyFile.create(file, KEY, "correct horse".toCharArray(), SEVENS, CHEAP);
        byte[] bytes = Files.readAllBytes(file);
        for (int position = 0; position < bytes.length; position++) {
            byte[] changed = bytes.clone();
            changed[position] ^= 3;
            Files.write(file, changed);
            assertThatExceptionOfType(OpenLedgerException.class)
                    .as("byte %d", position)
                    .isThrownBy(() -> KeyFile.read(file, "correct horse".toCharArray()))
                    .satisfies(e -> assertThat(e.code()).isIn("WRONG_PASSPHRASE", "NOT_A_KEY_FILE"));
        }
    }

    @Test
    void aFileThatAsksForTooMuchIsRefused() throws IOException {
        KeyFile.create(file, KEY, "correct horse".toCharArray(), SEVENS, CHEAP);
        byte[] costly = Files.readAllBytes(file);
        int cost = new String(costly, StandardCharsets.ISO_8859_1).indexOf("key/v1") + 7;
        assertThat(costly[cost]).isEqualTo((byte) CHEAP);
        costly[cost] = SealedKey.MAX_LOG_COST + 1;
        Files.write(file, costly);
        assertRefused("NOT_A_KEY_FILE");
        Files.write(file, new byte[KeyFile.MAX_FILE_BYTES + 1]);
        assertRefused("NOT_A_KEY_FILE");
        Files.delete(file);
        assertRefused("KEY_FILE_NOT_READ");
    }

    @Test
    void aKeyIsNeverOverwrittenAndOnlyTheOwnerReadsIt() throws IOException {
        KeyFile.create(file, KEY, "correct horse".toCharArray(), SEVENS, CHEAP);
        assertThatExceptionOfType(OpenLedgerException.class)
                .isThrownBy(() -> KeyFile.create(file, KEY, "other".toCharArray(), SEVENS, CHEAP))
                .withMessageContaining("KEY_FILE_EXISTS");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThatExceptionOfType(OpenLedgerException.class)
                .isThrownBy(() -> KeyFile.create(folder.resolve("none/ada.key"), KEY, "p".toCharArray(), SEVENS, CHEAP))
                .withMessageContaining("KEY_FILE_NOT_WRITTEN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.create(folder.resolve("new"), KEY, new char[0], SEVENS));
    }

    private void assertRefused(String code) {
        assertThatExceptionOfType(OpenLedgerException.class)
                .isThrownBy(() -> KeyFile.read(file, "correct horse".toCharArray()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
