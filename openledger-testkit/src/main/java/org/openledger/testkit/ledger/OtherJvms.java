/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openledger.testkit.ChildJvm;

/** The Java platforms that are installed beside the one that runs the tests. */
final class OtherJvms {

    private static final long PATIENCE_SECONDS = 120;

    private OtherJvms() {}

    /** Returns the homes of this platform and of its neighbours, each once, in order of their names. */
    static List<Path> homes() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Path folder = own.getParent();
        if (folder == null) {
            return List.of(own);
        }
        List<Path> homes = new ArrayList<>();
        try (Stream<Path> neighbours = Files.list(folder)) {
            for (Path home : neighbours.sorted().toList()) {
                Path real = home.toRealPath();
                if (isPlatform(real) && !homes.contains(real)) {
                    homes.add(real);
                }
            }
        }
        return homes;
    }

    private static boolean isPlatform(Path home) {
        return Files.isExecutable(java(home)) && Files.isRegularFile(home.resolve("release"));
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    /** Runs a program of this class path elsewhere, with a Turkish locale in Nepal's time, and returns its last line. */
    static String run(Path home, Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java(home).toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-cp",
                ChildJvm.classPath(),
                program.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("openledger-replay", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end within " + PATIENCE_SECONDS + " s: " + command);
            }
            List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        } finally {
            Files.delete(output);
        }
    }
}
