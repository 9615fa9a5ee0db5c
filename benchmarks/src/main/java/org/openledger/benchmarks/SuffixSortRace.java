/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.openledger.attribution.suffix.SuffixArrays;

/**
 * Sorts suffixes in turn with libdivsufsort, compiled by gcc for this run, and prints each time: one thread, the same bytes, the same
 * minutes, processor time of the sorting thread, so that other work on the machine counts little. Then sorts tokens. Run: {@code java -cp benchmarks.jar org.openledger.benchmarks.SuffixSortRace <folder of divsufsort.c>}
 */
public final class SuffixSortRace {

    private static final int BYTES = 100_000_000;
    private static final long TOKENS = 31_300_000;
    private static final int ROUNDS = 4;

    private SuffixSortRace() {}

    /**
     * Runs the race.
     *
     * @param args the folder that holds {@code divsufsort.c}
     * @throws IOException when files or gcc fail
     * @throws InterruptedException when interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        byte[] text = bytes();
        Path folder = Files.createTempDirectory("suffix-sort-race");
        Path file = Files.write(folder.resolve("text"), text);
        Path peer = folder.resolve("divsufsort");
        run(
                "gcc",
                "-O2",
                "-o",
                peer.toString(),
                Path.of(args[0], "divsufsort.c").toString(),
                "-ldivsufsort");
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            theirs[round] = Double.parseDouble(run(peer.toString(), file.toString(), Integer.toString(text.length)));
            long start = cpuNanos();
            SuffixArrays.of(text);
            ours[round] = (cpuNanos() - start) / 1e9;
            print("bytes, round %d: %.2f s, divsufsort %.2f s%n", round, ours[round], theirs[round]);
        }
        double ratio = best(theirs) / best(ours);
        double rate = text.length / 1e6 / best(ours);
        print("bytes: %d, best %.2f MB/s, %.2f x divsufsort%n", text.length, rate, ratio);
        Files.delete(file);
        Files.delete(peer);
        Files.delete(folder);
        tokens();
    }

    private static void tokens() {
        TokenCorpus corpus = TokenCorpus.load(TOKENS);
        int[] all = corpus.concatenated();
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            SuffixArrays.of(all, all.length);
            seconds[round] = (cpuNanos() - start) / 1e9;
            print("tokens, round %d: %.2f s%n", round, seconds[round]);
        }
        print("tokens: %d of %s, best %.2f M/s%n", all.length, corpus.name(), all.length / 1e6 / best(seconds));
    }

    private static byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (String file : Corpus.load().texts()) {
            if (text.length() < BYTES) {
                text.append(file);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, Math.min(bytes.length, BYTES));
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double best(double[] seconds) {
        return Arrays.stream(seconds).min().orElseThrow();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
        return output.strip();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
