/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.internal.Require;

/** The bits of a product are the same on other JVMs, started on the class path. */
class OtherJvmLaws {

    /** What the plain loop gives for 11 x 260 x 45; part of the specification. */
    private static final String SMALL = "5deaf3daa020b7bf600117fc7b65a3c94145925e79f8e4e3e27c03fec4a80f1e";

    /** What the plain loop gives for 64 x 512 x 512; part of the specification. */
    private static final String LARGE = "5520911795ecc33668718a620ea0b53b2938c644f53f0c30f4c4f78a3f871a06";

    private static final List<String> BOTH = List.of(SMALL, LARGE, SMALL, LARGE);

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private static final String[] VECTOR = {"--add-modules", "jdk.incubator.vector"};

    @Test
    void n106_thePlainLoopHasTheHashes() {
        assertThat(HashOfAProduct.small(new PlainKernels())).isEqualTo(SMALL);
        assertThat(HashOfAProduct.large(new PlainKernels())).isEqualTo(LARGE);
    }

    @Test
    void n106_theWidthOfVectorsDoesNotMatter() {
        for (int bytes : new int[] {16, 32, 64}) {
            List<String> lines = output(thisJava(), "-XX:MaxVectorSize=" + bytes, VECTOR[0], VECTOR[1]);
            int lanes = Math.min(bytes * 8, widest());
            assertThat(lines).first().asString().endsWith(" vector-" + lanes);
            assertThat(lines.subList(1, lines.size()))
                    .as("at most %s bytes", bytes)
                    .isEqualTo(BOTH);
        }
    }

    @Test
    void n106_theVectorApiDoesNotMatter() {
        List<String> lines = output(thisJava());
        assertThat(lines).first().asString().endsWith(" scalar");
        assertThat(lines.subList(1, lines.size())).isEqualTo(BOTH);
    }

    @Test
    void n106_theCompilerDoesNotMatter() {
        List<String> lines = output(thisJava(), "-Xint", VECTOR[0], VECTOR[1]);
        assertThat(lines).first().asString().contains(" vector-");
        assertThat(lines.subList(1, lines.size())).isEqualTo(List.of(SMALL, SMALL));
    }

    @Test
    void n106_theJdkDoesNotMatter() throws IOException {
        List<Path> newer = newerJavas();
        Assumptions.assumeFalse(newer.isEmpty(), "NOT CHECKED: no newer JDK beside " + System.getProperty("java.home"));
        for (Path java : newer) {
            List<String> lines = output(java, VECTOR);
            assertThat(lines).first().asString().contains(" vector-").doesNotStartWith(thisFeature() + " ");
            assertThat(lines.subList(1, lines.size())).as("%s", java).isEqualTo(BOTH);
        }
    }

    private static int widest() {
        String name = Kernels.best().name();
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    private static Path thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static int thisFeature() {
        return Runtime.version().feature();
    }

    /** Newer JDKs that are installed in the same directory and have the Vector API. */
    private static List<Path> newerJavas() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        try (Stream<Path> homes = Files.list(home.resolveSibling("").toAbsolutePath())) {
            return homes.filter(OtherJvmLaws::isNewer)
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
                    && Integer.parseInt(version.group(1)) > thisFeature();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the program; the first line says on what, the others are hashes. */
    private static List<String> output(Path java, String... options) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-Xshare:auto", "-cp", classPath(), HashOfAProduct.class.getName()));
        if (List.of(options).contains("-Xint")) {
            command.add("small");
        }
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

    private static String classPath() {
        return Stream.of(Kernels.class, Require.class, CounterRandom.class)
                .map(OtherJvmLaws::placeOf)
                .collect(Collectors.joining(File.pathSeparator, testClasses() + File.pathSeparator, ""));
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Test classes are patched into the module, so that their code source is the module's. */
    private static Path testClasses() {
        try {
            Path file = Path.of(
                    HashOfAProduct.class.getResource("HashOfAProduct.class").toURI());
            return file.resolve("../../../../..").normalize();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
