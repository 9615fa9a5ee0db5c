/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The command line of the main job. */
@CommandLine.Command(
        name = "main-job",
        mixinStandardHelpOptions = true,
        description = "Real projects contribute, a model answers, every answer pays the people who shaped it.")
public final class Main implements Callable<Integer> {

    @CommandLine.Option(
            names = "--corpus",
            required = true,
            description = "folder of source jars or subfolders: the contributors")
    private Path corpus = Path.of(".");

    @CommandLine.Option(names = "--granularity", defaultValue = "project", description = "project or package")
    private String granularity = "project";

    @CommandLine.Option(
            names = "--questions",
            defaultValue = "40",
            description = "questions per contributor, 1 to 1000")
    private int questions;

    @CommandLine.Option(names = "--tokens", defaultValue = "64", description = "length of an answer in tokens")
    private int tokens;

    @CommandLine.Option(names = "--seed", defaultValue = "2026", description = "the same seed gives the same log root")
    private long seed;

    @CommandLine.Option(names = "--out", defaultValue = "out", description = "where the report goes")
    private Path out = Path.of("out");

    @CommandLine.Option(names = "--verifier", description = "the verifier's runnable jar")
    private @Nullable Path verifier;

    @CommandLine.Option(
            names = "--tiles",
            arity = "1",
            defaultValue = "false",
            description = "export the log as tlog-tiles")
    private boolean tiles;

    /** Runs the job. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter console = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try {
            new MainJob(options(), console).run();
            return 0;
        } catch (CorpusException | IllegalArgumentException e) {
            console.println("main job: " + e.getMessage());
            return 2;
        }
    }

    private Options options() {
        if (questions < 1 || questions > 1_000) {
            throw new IllegalArgumentException("--questions " + questions + ": give 1 to 1000");
        }
        Optional<Path> jar = Optional.ofNullable(verifier).filter(Files::isRegularFile);
        return new Options(corpus, granularity(), questions, tokens, seed, out, jar, tiles);
    }

    private Options.Granularity granularity() {
        try {
            return Options.Granularity.valueOf(granularity.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--granularity " + granularity + ": give project or package", e);
        }
    }
}
