/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.simulation.Experiment;
import org.openledger.simulation.Kpi;
import org.openledger.simulation.Progress;
import org.openledger.simulation.Results;
import org.openledger.simulation.Threads;

/** The studies run, and say what they are about. */
class StudiesTest {

    @Test
    void spamLosesTheMoreTheHarderTheSlash(@TempDir Path folder) throws Exception {
        Experiment spamStudy = SpamVsSlash.study(6, 2);
        // #region run-study
        Results results = spamStudy.run(Progress.bar(), Threads.all()); // same seed, any thread count: same root
        System.out.println(results.table()); // mean and 95 % interval per strategy and slash
        results.writeCsv(folder); // tidy: sweep,run,epoch,strategy,kpi,value + manifest.json
        results.plot(Kpi.meanReturn()).writeSvg(folder.resolve("return.svg"));
        // #endregion
        double mild = results.last(0, Kpi.meanReturn(), "spammer").mean();
        double hard = results.last(2, Kpi.meanReturn(), "spammer").mean();
        assertThat(mild).isLessThan(1);
        assertThat(hard).isLessThan(mild);
        assertThat(folder).isDirectoryContaining("glob:**/results.csv").isDirectoryContaining("glob:**/manifest.json");
        assertThat(folder.resolve("return.svg")).content().contains("spammer, slash-fraction=500");
    }

    @Test
    void aKpiOfOnesOwn() {
        // #region own-kpi
        Kpi burned = Kpi.of(
                "burned-open",
                (seen, groups) -> seen.view()
                                .total(org.openledger.token.Pot.Kind.BURNED)
                                .units()
                                .doubleValue()
                        / 1e18);
        // #endregion
        Results results = SpamVsSlash.study(4, 1).measure(burned).run();
        assertThat(results.last(2, burned, "all").mean())
                .isGreaterThan(results.last(0, burned, "all").mean());
    }

    @Test
    void anInterruptedStudyGoesOn(@TempDir Path folder) {
        Experiment spamStudy = SpamVsSlash.study(2, 1);
        // #region keep-study
        Results first = spamStudy.keptIn(folder).run();
        Results more = spamStudy.keptIn(folder).runs(2).run(); // the first run of each slash is not run again
        // #endregion
        assertThat(more.outcomes()).containsAll(first.outcomes()).hasSize(6);
    }

    @Test
    void theScriptRunsInJShell() throws Exception {
        List<SnippetEvent> events = new ArrayList<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            String rest = Files.readString(Path.of("src/main/jshell/noise.jsh"));
            while (!rest.isBlank()) {
                CompletionInfo next = analysis.analyzeCompletion(rest);
                events.addAll(shell.eval(next.source()));
                rest = next.remaining();
            }
            assertThat(events).allMatch(event -> event.status() == Snippet.Status.VALID && event.exception() == null);
            double right = Double.parseDouble(shell.varValue(shell.variables()
                    .filter(v -> v.name().equals("right"))
                    .findFirst()
                    .orElseThrow()));
            double wrong = Double.parseDouble(shell.varValue(shell.variables()
                    .filter(v -> v.name().equals("wrong"))
                    .findFirst()
                    .orElseThrow()));
            assertThat(right).isLessThanOrEqualTo(1);
            assertThat(wrong).isGreaterThan(right);
        }
    }
}
