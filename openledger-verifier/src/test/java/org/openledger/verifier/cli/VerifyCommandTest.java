/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.verifier.world.World;

class VerifyCommandTest {
    private static final World WORLD = World.plain();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("issuer.vkey"), WORLD.vkey() + "\n");
        Files.write(folder.resolve("answer.olbundle"), WORLD.sealed().toArray());
    }

    @Test
    void theExitCodeSaysHowItEnded() throws IOException {
        assertThat(run("payment", "answer.olbundle")).isZero();
        assertThat(run("attribution", "answer.olbundle")).isEqualTo(3);
        assertThat(run("full", "answer.olbundle")).isEqualTo(3);
        Files.writeString(
                folder.resolve("issuer.vkey"), "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertThat(run("payment", "answer.olbundle")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("VALID (exit 0)", "VALID BUT INCOMPLETE (exit 3)", "REFUSED (exit 1)");
    }

    @Test
    void whatIsNoBundleIsUnreadable() throws IOException {
        Files.write(
                folder.resolve("cut.olbundle"), WORLD.sealed().slice(0, 1_000).toArray());

        assertThat(run("payment", "cut.olbundle")).isEqualTo(2);
        assertThat(run("payment", "issuer.vkey")).isEqualTo(2);
        assertThat(run("payment", "absent.olbundle")).isEqualTo(2);
        assertThat(run("everything", "answer.olbundle")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "unreadable: CBOR",
                        "cannot read: ",
                        "profile \"everything\": give payment, attribution or full");
    }

    private int run(String profile, String file) {
        return new Program(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(
                        "verify",
                        "--key",
                        folder.resolve("issuer.vkey").toString(),
                        "--profile",
                        profile,
                        folder.resolve(file).toString()));
    }
}
