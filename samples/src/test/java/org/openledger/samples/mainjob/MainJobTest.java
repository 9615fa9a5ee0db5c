/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.token.Amount;

/** The whole job on a corpus that is always there: the modules of this project, each a contributor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {

    private static final List<String> MODULES = List.of(
            "openledger-api", "openledger-attribution", "openledger-core", "openledger-testkit", "openledger-verifier");

    @TempDir
    static Path folder = Path.of("");

    private Path corpus = Path.of("");

    @BeforeAll
    void linkTheModules() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        for (String module : MODULES) {
            Files.createSymbolicLink(
                    corpus.resolve(module),
                    Path.of("..", module, "src/main/java").toAbsolutePath().normalize());
        }
    }

    @Test
    void theSameSeedGivesTheSameLogRootAndTheMoneyIsExact() {
        Outcome first = run("first", 7, UnaryOperator.identity());
        Outcome second = run("second", 7, UnaryOperator.identity());
        assertThat(second.checkpoint().root()).isEqualTo(first.checkpoint().root());
        assertThat(first.earnings().exact()).isTrue();
        assertThat(first.earnings().fees()).isNotEqualTo(Amount.ZERO);
        assertThat(folder.resolve("first/report.html")).isNotEmptyFile();
        assertThat(run("third", 8, UnaryOperator.identity()).checkpoint().root())
                .isNotEqualTo(first.checkpoint().root());
    }

    @Test
    void theSpammerIsSlashedAndEarnsNothing() {
        Outcome outcome = run("spam", 7, UnaryOperator.identity());
        Earnings.Line spammer = outcome.earnings().lines().stream()
                .filter(line -> line.name().equals(Spammer.NAME))
                .findFirst()
                .orElseThrow();
        assertThat(spammer.slashed()).isGreaterThanOrEqualTo(6);
        assertThat(spammer.accepted()).isZero();
        assertThat(spammer.earned()).isEqualTo(Amount.ZERO);
    }

    @Test
    void permutingWhichAccountOwnsWhatPermutesThePaymentsExactly() {
        UnaryOperator<String> rotated =
                name -> MODULES.contains(name) ? MODULES.get((MODULES.indexOf(name) + 1) % MODULES.size()) : name;
        assertThat(earned(run("rotated", 7, rotated))).isEqualTo(earned(run("straight", 7, UnaryOperator.identity())));
    }

    private static Map<String, Amount> earned(Outcome outcome) {
        Map<String, Amount> earned = new TreeMap<>();
        outcome.earnings().lines().forEach(line -> earned.put(line.name(), line.earned()));
        return earned;
    }

    private Outcome run(String name, long seed, UnaryOperator<String> accountOf) {
        Options options = new Options(
                corpus, Options.Granularity.PROJECT, 3, 32, seed, folder.resolve(name), Optional.empty(), false);
        return new MainJob(options, new PrintWriter(Writer.nullWriter()), accountOf).run();
    }
}
