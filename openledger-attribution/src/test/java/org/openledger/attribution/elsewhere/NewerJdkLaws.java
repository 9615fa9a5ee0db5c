/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.influence.ExactInfluence;
import org.openledger.audit.Hash;

/**
 * Scores are the same to the bit on a newer JDK.
 *
 * <p>It is taken from {@code -Dopenledger.newer.jdk}, else from the environment's {@code JAVA_HOME_25}, else it is the newest beside the one that runs this. Without any the law is skipped, and says so.
 */
class NewerJdkLaws {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    private static final int PATIENCE_SECONDS = 120;

    @Test
    void A260_threadsDoNotShow() {
        List<String> lines = ScoreDigests.lines();
        int methods = lines.size() / ScoreDigests.THREADS.length;
        for (int i = methods; i < lines.size(); i++) {
            assertThat(withoutThreads(lines.get(i))).isEqualTo(withoutThreads(lines.get(i % methods)));
        }
        assertThat(lines.subList(0, methods).stream().map(NewerJdkLaws::digest)).doesNotHaveDuplicates();
    }

    @Test
    void A260_aNewerJdkGivesTheSameBits() throws IOException, InterruptedException {
        Optional<Path> newer = newer();
        if (newer.isEmpty()) {
            String message = "SKIPPED: no JDK newer than " + Runtime.version().feature()
                    + " was found; set -Dopenledger.newer.jdk to the home of one";
            System.err.println(message);
            Assumptions.abort(message);
        }
        assertThat(run(newer.orElseThrow())).isEqualTo(ScoreDigests.lines());
    }

    private static List<String> run(Path home) throws IOException, InterruptedException {
        String classes = Stream.of(ScoreDigests.class, ExactInfluence.class, Hash.class)
                .map(NewerJdkLaws::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        Path out = Files.createTempFile("scores", ".txt");
        try {
            Process child = new ProcessBuilder(
                            home.resolve("bin/java").toString(), "-cp", classes, ScoreDigests.class.getName())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            boolean ended = child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            child.destroyForcibly();
            assertThat(ended).as("the JVM of %s ended", home).isTrue();
            assertThat(child.exitValue()).as("exit of the JVM of %s", home).isZero();
            return Files.readAllLines(out, StandardCharsets.US_ASCII);
        } finally {
            Files.delete(out);
        }
    }

    /** The folder or archive that a class was read from; where modules are patched, a code source would not tell. */
    private static String place(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        URL found = Objects.requireNonNull(type.getResource("/" + name), name);
        String text = found.toString();
        String root = text.substring(0, text.length() - name.length());
        String file = root.startsWith("jar:") ? root.substring("jar:".length(), root.length() - "!/".length()) : root;
        return Path.of(URI.create(file)).toString();
    }

    private static Optional<Path> newer() throws IOException {
        String named = System.getProperty("openledger.newer.jdk", System.getenv("JAVA_HOME_25"));
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path parent = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        List<Path> homes = new ArrayList<>();
        if (parent != null) {
            try (Stream<Path> siblings = Files.list(parent)) {
                siblings.sorted().forEach(homes::add);
            }
        }
        Path newest = null;
        int highest = Runtime.version().feature();
        for (Path home : homes) {
            int version = version(home);
            if (version > highest) {
                newest = home;
                highest = version;
            }
        }
        return Optional.ofNullable(newest);
    }

    /** The feature version of a JDK's home, 0 if it is none. */
    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return 0;
        }
        Matcher version = VERSION.matcher(Files.readString(release));
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    private static String withoutThreads(String line) {
        return line.split(" ", 2)[0] + " " + digest(line);
    }

    private static String digest(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
