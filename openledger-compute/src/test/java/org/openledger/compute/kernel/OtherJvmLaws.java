/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.openledger.compute.ChildJvm;

/** The bits of a product are the same on other JVMs, started on the class path. */
class OtherJvmLaws {

    /** What the plain loop gives for 11 x 260 x 45; part of the specification. */
    private static final String SMALL = "5deaf3daa020b7bf600117fc7b65a3c94145925e79f8e4e3e27c03fec4a80f1e";

    /** What the plain loop gives for 64 x 512 x 512; part of the specification. */
    private static final String LARGE = "5520911795ecc33668718a620ea0b53b2938c644f53f0c30f4c4f78a3f871a06";

    private static final List<String> BOTH = List.of(SMALL, LARGE, SMALL, LARGE);

    @Test
    void n106_thePlainLoopHasTheHashes() {
        assertThat(HashOfAProduct.small(new PlainKernels())).isEqualTo(SMALL);
        assertThat(HashOfAProduct.large(new PlainKernels())).isEqualTo(LARGE);
    }

    @Test
    void n106_theWidthOfVectorsDoesNotMatter() {
        for (int bytes : new int[] {16, 32, 64}) {
            List<String> lines = output(ChildJvm.thisJava(), with("-XX:MaxVectorSize=" + bytes));
            int lanes = Math.min(bytes * 8, widest());
            assertThat(lines).first().asString().endsWith(" vector-" + lanes);
            assertThat(lines.subList(1, lines.size()))
                    .as("at most %s bytes", bytes)
                    .isEqualTo(BOTH);
        }
    }

    @Test
    void n106_theVectorApiDoesNotMatter() {
        List<String> lines = output(ChildJvm.thisJava(), List.of());
        assertThat(lines).first().asString().endsWith(" scalar");
        assertThat(lines.subList(1, lines.size())).isEqualTo(BOTH);
    }

    @Test
    void n106_theCompilerDoesNotMatter() {
        List<String> lines = output(ChildJvm.thisJava(), with("-Xint"));
        assertThat(lines).first().asString().contains(" vector-");
        assertThat(lines.subList(1, lines.size())).isEqualTo(List.of(SMALL, SMALL));
    }

    @Test
    void n106_theJdkDoesNotMatter() throws IOException {
        List<Path> newer = ChildJvm.newerJavas();
        Assumptions.assumeFalse(newer.isEmpty(), "NOT CHECKED: no newer JDK beside " + System.getProperty("java.home"));
        for (Path java : newer) {
            List<String> lines = output(java, ChildJvm.vector());
            assertThat(lines).first().asString().contains(" vector-").doesNotStartWith(thisFeature() + " ");
            assertThat(lines.subList(1, lines.size())).as("%s", java).isEqualTo(BOTH);
        }
    }

    private static int widest() {
        String name = output(ChildJvm.thisJava(), with("-Xint")).get(0);
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    private static List<String> with(String option) {
        return Stream.concat(Stream.of(option), ChildJvm.vector().stream()).toList();
    }

    private static int thisFeature() {
        return Runtime.version().feature();
    }

    /** Runs the program; the first line says on what, the others are hashes. */
    private static List<String> output(Path java, List<String> options) {
        String[] arguments = options.contains("-Xint") ? new String[] {"small"} : new String[0];
        return ChildJvm.output(java, options, HashOfAProduct.class, arguments);
    }
}
