/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.core.FileStorage;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;
import org.openledger.testkit.ChildJvm;

/** Real system calls of a real process fail one by one, and what the process acknowledged is there afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StraceSweepTest {

    private static final long PATIENCE_SECONDS = 60;
    private static final int MOST_OF_A_KIND = Boolean.getBoolean("openledger.soak") ? 1_000 : 5;
    private static final Pattern CALL = Pattern.compile("^(\\d+) +(?:<\\.\\.\\. )?(\\w+)\\((.*)$");

    /** What each call fails with. */
    private static final List<Map.Entry<String, String>> FAULTS = List.of(
            Map.entry("fdatasync", "error=EIO"),
            Map.entry("fsync", "error=EIO"),
            Map.entry("pwrite64", "error=ENOSPC"),
            Map.entry("pwrite64", "signal=SIGKILL"),
            Map.entry("rename", "error=EIO"),
            Map.entry("openat", "error=EIO"));

    @TempDir
    static Path folder;

    private int runs;
    private int names;

    @BeforeAll
    static void requireStrace() throws IOException, InterruptedException {
        boolean works;
        try {
            Process strace = new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .start();
            works = strace.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && strace.exitValue() == 0;
        } catch (IOException absent) {
            works = false;
        }
        Assumptions.assumeTrue(
                works,
                "strace cannot be run here, so no system call was made to fail: apt-get install strace, and allow ptrace");
    }

    @Test
    void whatWasAcknowledgedIsThereWhicheverCallFails() throws IOException, InterruptedException {
        Map<String, List<Integer>> calls = callsOnTheDirectory();
        int failed = 0;
        for (Map.Entry<String, String> fault : FAULTS) {
            List<Integer> occurrences = calls.getOrDefault(fault.getKey(), List.of());
            int step = Math.max(1, (occurrences.size() + MOST_OF_A_KIND - 1) / MOST_OF_A_KIND);
            for (int i = 0; i < occurrences.size(); i += step) {
                failed += survives(fault, occurrences.get(i)) ? 0 : 1;
            }
        }
        assertThat(runs).as("runs").isGreaterThan(15);
        assertThat(failed).as("runs that a fault ended, of " + runs).isGreaterThan(runs / 2);
    }

    /** Runs the child with one fault; returns whether it came to its end all the same. */
    private boolean survives(Map.Entry<String, String> fault, int occurrence) throws IOException, InterruptedException {
        Path directory = fresh();
        List<String> said = run(
                directory,
                fresh(),
                "-e",
                "trace=" + fault.getKey(),
                "-e",
                "inject=" + fault.getKey() + ":" + fault.getValue() + ":when=" + occurrence);
        long acknowledged = said.stream()
                .filter(line -> line.startsWith("acknowledged "))
                .mapToLong(line -> Long.parseLong(line.substring("acknowledged ".length())))
                .max()
                .orElse(0);
        String what = fault + " at call " + occurrence + ", the child said " + said;
        try (Storage storage = FileStorage.at(directory)) {
            assertThat(storage.size()).as(what).isBetween(acknowledged, acknowledged + AppendingChild.BATCH);
            assertThat(storage.size() % AppendingChild.BATCH).as(what).isZero();
            storage.read(
                    0,
                    storage.size(),
                    (index, leaf) -> assertThat(leaf)
                            .as(what)
                            .isEqualTo(AppendingChild.batch(index).get(0)));
            WriterLease lease = storage.lease(new WriterId("next"));
            long size = storage.size();
            assertThat(storage.append(lease, size, AppendingChild.batch(size), new byte[] {1}))
                    .isEqualTo(size + AppendingChild.BATCH);
        }
        return acknowledged == (long) AppendingChild.BATCHES * AppendingChild.BATCH
                && said.size() == AppendingChild.BATCHES;
    }

    /** Returns which calls of each kind, counted from 1 within their thread as strace counts them, are about the directory. */
    private Map<String, List<Integer>> callsOnTheDirectory() throws IOException, InterruptedException {
        Path directory = fresh();
        Path log = fresh();
        List<String> said = run(directory, log, "-y", "-e", "trace=openat,pwrite64,fdatasync,fsync,rename");
        assertThat(said).hasSize(AppendingChild.BATCHES);
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, List<Integer>> found = new TreeMap<>();
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                int count = counts.merge(call.group(1) + " " + call.group(2), 1, Integer::sum);
                if (call.group(3).contains(directory.toString())) {
                    found.computeIfAbsent(call.group(2), kind -> new ArrayList<>())
                            .add(count);
                }
            }
        }
        return found;
    }

    private List<String> run(Path directory, Path log, String... options) throws IOException, InterruptedException {
        runs++;
        List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-o", log.toString()));
        command.addAll(List.of(options));
        command.addAll(ChildJvm.command(AppendingChild.class, directory.toString()));
        Path output = fresh();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end within " + PATIENCE_SECONDS + " s: " + command);
        }
        return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("acknowledged ") || line.startsWith("failed "))
                .toList();
    }

    private Path fresh() {
        return folder.resolve("n" + ++names);
    }
}
