/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.core.FileStorage;
import org.openledger.spi.WriterLease;
import org.openledger.testkit.ChildJvm;

/** A process that appends is killed without a word, again and again: what it said it had appended is there, and nothing that it did not append. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final int ROUNDS = Boolean.getBoolean("openledger.soak") ? 200 : 12;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @Test
    void whatWasAcknowledgedOutlivesTheProcess() throws Exception {
        Random luck = new Random(9);
        long size = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long acknowledged = appendUntilKilled(1 + luck.nextInt(40));
            try (FileStorage storage = FileStorage.at(folder)) {
                assertThat(storage.size()).isGreaterThanOrEqualTo(Math.max(size, acknowledged));
                size = storage.size();
                Logs.requireSound(storage);
            }
        }
        assertThat(size).isGreaterThan(ROUNDS);
    }

    /** Lets a process append, kills it after so many acknowledgements, and returns the last one that it sent. */
    private static long appendUntilKilled(int acknowledgements) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildJvm.command(Appender.class, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (BufferedReader lines = process.inputReader(US_ASCII)) {
            int seen = 0;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Long.parseLong(line);
                if (++seen == acknowledgements) {
                    process.toHandle().destroyForcibly(); // unlike the process itself, this leaves the pipe open
                }
            }
            assertThat(seen).as("acknowledgements").isGreaterThanOrEqualTo(acknowledgements);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last;
    }

    /** The process that is killed. */
    static final class Appender {

        private Appender() {}

        /** Appends commits of 1 to 60 leaves for ever, and says after each how many leaves there are. */
        public static void main(String[] arguments) {
            PrintStream acknowledge = new PrintStream(System.out, true, US_ASCII);
            FileStorage storage = FileStorage.at(Path.of(arguments[0]));
            WriterLease lease = storage.lease(Logs.WRITER);
            while (true) {
                long size = storage.size();
                int count = 1 + (int) (size % 60);
                acknowledge.println(storage.append(lease, size, Logs.leaves(size, count), Logs.note(size + count)));
            }
        }
    }
}
