/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A stranger with the verifier's jar, the issuer's key and one bundle: another process, another program. */
final class Auditor {

    /**
     * What the verifier said.
     *
     * @param command what was run
     * @param exit 0 verified, 1 refused, 2 unreadable, 3 verified with something not checked
     * @param text what it printed
     */
    record Opinion(String command, int exit, String text) {}

    private Auditor() {}

    static Opinion verify(Path verifier, Path key, Path bundle, String profile) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                verifier.toString(),
                "verify",
                "--key",
                key.toString(),
                "--profile",
                profile,
                bundle.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return new Opinion(
                        "java -jar " + verifier.getFileName() + " verify --key " + key.getFileName() + " --profile "
                                + profile + " " + bundle.getFileName(),
                        process.waitFor(),
                        text);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the verifier ran", e);
        }
    }

    static Path writeKey(Path folder, String vkey) {
        try {
            return Files.writeString(folder.resolve("issuer.vkey"), vkey + "\n");
        } catch (IOException e) {
            throw new IllegalStateException("cannot write into " + folder, e);
        }
    }
}
