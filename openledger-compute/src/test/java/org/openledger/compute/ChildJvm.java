/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of the tests in a JVM of their own, on the class path. */
public final class ChildJvm {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private ChildJvm() {}

    /** The options with which a JVM has the Vector API. */
    public static List<String> vector() {
        return List.of("--add-modules", "jdk.incubator.vector");
    }

    /** The JVM that runs this. */
    public static Path thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Newer JDKs that are installed beside this one and have the Vector API. */
    public static List<Path> newerJavas() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        try (Stream<Path> homes = Files.list(home.resolveSibling("").toAbsolutePath())) {
            return homes.filter(ChildJvm::isNewer)
                    .map(found -> found.resolve("bin").resolve("java"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static boolean isNewer(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return false;
        }
        try {
            String text = Files.readString(release);
            Matcher version = VERSION.matcher(text);
            return text.contains("jdk.incubator.vector")
                    && version.find()
                    && Integer.parseInt(version.group(1)) > Runtime.version().feature();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a program to its end, which must be a good one.
     *
     * @param java which JVM
     * @param options of the JVM
     * @param program has a main method
     * @param arguments of the program
     * @return its lines, without the warning about incubating modules
     */
    public static List<String> output(Path java, List<String> options, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(options);
        command.addAll(List.of("-Xshare:auto", "-cp", classPath(program), program.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as("%s ended", command)
                    .isTrue();
            assertThat(process.exitValue()).as("%s: %s", command, text).isZero();
            return text.lines().filter(line -> !line.contains("incubator")).collect(Collectors.toList());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(String.join(" ", command), e);
        }
    }

    private static String classPath(Class<?> program) {
        return Stream.of(
                        testClasses(program),
                        System.getProperty("jdk.module.path"),
                        System.getProperty("java.class.path"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Test classes are patched into the module, so that their code source is the module's. */
    private static String testClasses(Class<?> program) {
        try {
            Path file = Path.of(Objects.requireNonNull(program.getResource(program.getSimpleName() + ".class"))
                    .toURI());
            for (int i = program.getName().split("\\.").length; i > 0; i--) {
                file = Objects.requireNonNull(file.getParent());
            }
            return file.toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
