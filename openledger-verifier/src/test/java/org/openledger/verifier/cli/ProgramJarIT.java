/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.verifier.world.World;

/** The program as an auditor has it: one jar, another process, nothing else on the class path. */
class ProgramJarIT {

    @TempDir
    Path folder;

    @Test
    void theJarStandsAlone() throws IOException, InterruptedException {
        World world = World.plain();
        Path key = Files.writeString(folder.resolve("issuer.vkey"), world.vkey() + "\n");
        Path bundle =
                Files.write(folder.resolve("answer.olbundle"), world.sealed().toArray());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("openledger.verifier.jar"),
                        "verify",
                        "--key",
                        key.toString(),
                        "--profile",
                        "full",
                        bundle.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(3);
        assertThat(said)
                .endsWith("VALID BUT INCOMPLETE (exit 3)" + System.lineSeparator())
                .doesNotContain("REFUSED");
    }
}
