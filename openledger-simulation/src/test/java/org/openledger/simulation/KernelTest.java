/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.audit.Hash;
import org.openledger.core.lab.LabLedger;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Signatures;
import org.openledger.party.Signer;
import org.openledger.reputation.Reputation;
import org.openledger.simulation.attack.ApproveAll;
import org.openledger.simulation.attack.NoiseFarmer;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Pot;

/** What the laboratory promises of every experiment. */
class KernelTest {

    private static Experiment small() {
        return Experiment.named("small")
                .seed(42)
                .epochs(5)
                .runs(3)
                .population(Population.of(20, Strategies.contributor(Quality.uniform(60, 95)))
                        .and(14, Strategies.validator())
                        .and(3, Strategies.spammer().rowsPerEpoch(3)))
                .attribution(PlantedAttributor.withNoise(Ratio.of(1, 10)))
                .world(World.standard().withQuestions(4))
                .measure(Kpi.meanReturn(), Kpi.gini(), Kpi.accepted().byStrategy());
    }

    @Test
    void X01_theSameSeedGivesTheSameRootOnAnyNumberOfThreads() {
        Results one = small().run(Progress.none(), Threads.of(1));
        Results two = small().run(Progress.none(), Threads.of(2));
        Results seven = small().run(Progress.none(), Threads.of(7));
        assertThat(two.root()).isEqualTo(one.root());
        assertThat(seven.root()).isEqualTo(one.root());
        assertThat(seven.outcomes()).isEqualTo(one.outcomes());
        assertThat(small().seed(43).run().root()).isNotEqualTo(one.root());
        assertThat(one.outcomes().stream().map(Outcome::root)).doesNotHaveDuplicates();
    }

    @Test
    void X02_allMoneyIsThereAfterEveryEpoch() {
        AtomicInteger looks = new AtomicInteger();
        Kpi conserved = Kpi.of("conserved", (seen, groups) -> {
            BigInteger sum = BigInteger.ZERO;
            for (Pot.Kind kind : Pot.Kind.values()) {
                sum = sum.add(seen.view().total(kind).units());
            }
            assertThat(sum).isEqualTo(seen.view().supply().units());
            assertThat(sum.signum()).isPositive();
            looks.incrementAndGet();
            return 1;
        });
        small().runs(1).measure(conserved).run();
        assertThat(looks).hasValue(6);
    }

    @Test
    void X03_theRealRulesDecide() {
        Results results = small().run();
        assertThat(results.last(Kpi.accepted(), "contributor").mean()).isGreaterThan(10);
        assertThat(results.last(Kpi.accepted(), "spammer").mean()).isZero();
        assertThat(results.last(Kpi.meanReturn(), "spammer").mean()).isLessThan(1);
        assertThat(results.last(Kpi.meanReturn(), "validator").low()).isGreaterThan(0.95);
    }

    @Test
    void X04_theLedgerSaysThatItsSignaturesAreSimulated() {
        Kpi says = Kpi.of("simulated", (seen, groups) -> seen.view().signatures() == Signatures.SIMULATED ? 1 : 0);
        assertThat(small().runs(1)
                        .epochs(1)
                        .measure(says)
                        .run()
                        .last(says, Point.ALL)
                        .mean())
                .isEqualTo(1);
    }

    @Test
    void X05_streamsOfDifferentKeysDiffer() {
        TreeSet<Long> first = new TreeSet<>();
        for (int run = 0; run < 20; run++) {
            for (int actor = 0; actor < 20; actor++) {
                for (int epoch = 0; epoch < 20; epoch++) {
                    first.add(Dice.of(1, run, actor, epoch).nextLong());
                }
            }
        }
        assertThat(first).hasSize(8_000);
        assertThat(Dice.of(1, 2).nextLong()).isNotEqualTo(Dice.of(2, 1).nextLong());
    }

    @Test
    void X05_numbersAreWhereTheyShouldBe() {
        Dice dice = Dice.of(7);
        int[] seen = new int[6];
        double gauss = 0;
        double squares = 0;
        for (int i = 0; i < 60_000; i++) {
            seen[dice.nextInt(6)]++;
            double each = dice.nextGaussian();
            gauss += each;
            squares += each * each;
            assertThat(dice.nextDouble()).isBetween(0.0, 1.0);
        }
        for (int count : seen) {
            assertThat(count).isBetween(9_500, 10_500);
        }
        assertThat(gauss / 60_000).isBetween(-0.02, 0.02);
        assertThat(squares / 60_000).isBetween(0.97, 1.03);
    }

    @Test
    void X06_aFinishedRunIsNotRunAgain(@TempDir Path folder) throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Kpi counted = Kpi.of("looks", (seen, groups) -> looks.incrementAndGet() > 0 ? seen.events() : 0);
        Experiment kept = small().runs(2).measure(counted).keptIn(folder);
        Results first = kept.run(Progress.none(), Threads.of(1));
        int once = looks.get();
        Files.delete(folder.resolve("runs/sweep-0-run-1.csv"));
        Results again = kept.run(Progress.none(), Threads.of(1));
        assertThat(again.outcomes()).isEqualTo(first.outcomes());
        assertThat(looks.get()).isEqualTo(once + once / 2);
        kept.runs(3).run(Progress.none(), Threads.of(1));
        assertThat(looks.get()).isEqualTo(once + once / 2 + once / 2);
        kept.seed(7).run(Progress.none(), Threads.of(1));
        assertThat(looks.get()).as("another experiment is run").isEqualTo(3 * once);
    }

    @Test
    void X07_aSweepIsEveryCombination() {
        Experiment swept = small().epochs(1)
                .runs(1)
                .sweep(Parameters.SLASH_FRACTION, BasisPoints.of(500), BasisPoints.of(10_000))
                .sweep(Parameters.CHALLENGE_BOND, Amount.ofUnits(1), Amount.ofUnits(2), Amount.ofUnits(3));
        List<String> seen = new ArrayList<>();
        Kpi parameters = Kpi.of("parameters", (look, groups) -> {
            seen.add(look.view().parameters().number(Parameters.SLASH_FRACTION) + "/"
                    + look.view().parameters().number(Parameters.CHALLENGE_BOND));
            return 0;
        });
        swept.measure(parameters).run(Progress.none(), Threads.of(1));
        assertThat(new TreeSet<>(seen)).containsExactly("10000/1", "10000/2", "10000/3", "500/1", "500/2", "500/3");
        assertThat(swept.sweeps()).hasSize(6).first().isEqualTo("slash-fraction=500 challenge-bond=1");
    }

    @Test
    void X08_whatIsWrittenIsTidyAndComplete(@TempDir Path folder) throws Exception {
        Results results = small().run();
        results.writeCsv(folder);
        List<String> lines = Files.readAllLines(folder.resolve("results.csv"));
        assertThat(lines.get(0)).isEqualTo("sweep,run,epoch,strategy,kpi,value");
        int numbers =
                results.outcomes().stream().mapToInt(run -> run.points().size()).sum();
        assertThat(lines).hasSize(numbers + 1).allMatch(line -> line.split(",", -1).length == 6);
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .contains(results.root().toString(), "seed: 42", "actors: 3 spammer");
        String svg = results.plot(Kpi.meanReturn()).svg();
        assertThat(svg).contains("<polyline", "contributor", "mean-return");
        assertThat(openTags(svg)).isEmpty();
        assertThat(results.table()).contains("validator", "95 % interval");
    }

    /** The tags that are opened and not closed, in a drawing without comments. */
    private static Deque<String> openTags(String svg) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-z]+)(?: [a-zA-Z0-9-]+=\"[^\"<>]*\")*(/?)>")
                .matcher(svg);
        int tags = 0;
        while (tag.find()) {
            tags++;
            if (tag.group(1).equals("/")) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else if (tag.group(3).isEmpty()) {
                open.push(tag.group(2));
            }
        }
        assertThat(svg.chars().filter(c -> c == '<').count()).isEqualTo(tags);
        return open;
    }

    @Test
    void X09_progressReachesItsEnd() {
        StringBuilder bar = new StringBuilder();
        small().run(Progress.bar(bar), Threads.of(2));
        assertThat(bar.toString()).contains("small [").contains("100 %").endsWith(System.lineSeparator());
    }

    @Test
    void X10_whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Experiment.named("empty").run()).hasMessageContaining("population");
        assertThatThrownBy(() -> Population.of(1, Strategies.validator()).and(1, Strategies.validator()))
                .hasMessageContaining("same name");
        World hasty = new World(Duration.ofDays(2), 0, 1, 1, Amount.open(1), 0, Ratio.NONE, 1, 1, 0);
        assertThatThrownBy(() -> small().world(hasty).run()).hasMessageContaining("windows of a vote");
        assertThatThrownBy(() -> small().runs(0)).hasMessageContaining("runs");
        assertThatThrownBy(() -> Ratio.of(2, 1)).hasMessageContaining("part");
        assertThatThrownBy(() -> small().run().plot(Kpi.slashed())).hasMessageContaining("not measured");
    }

    @Test
    void X17_rowsThatHelpNobodyEarnByInfluenceOnlyWhereItIsNotVested() {
        Experiment study = small().epochs(6)
                .runs(1)
                .population(Population.of(10, Strategies.contributor(Quality.uniform(60, 95)))
                        .and(14, Strategies.validator())
                        .and(3, NoiseFarmer.standard()))
                .attribution(PlantedAttributor.exact().withInfluence(Ratio.ALL))
                .world(World.standard().withQuestions(40).withPayers(40))
                .measure(Kpi.meanReturn());
        Results vested = study.run();
        assertThat(vested.last(Kpi.meanReturn(), "noise-farmer").mean()).isBetween(0.99, 1.02);
        assertThat(vested.last(Kpi.meanReturn(), "contributor").mean()).isGreaterThan(1.02);
        assertThat(study.run(Progress.none(), Threads.of(1)).root()).isEqualTo(vested.root());
        Results atOnce = study.attribution(
                        PlantedAttributor.exact().withInfluence(Ratio.ALL).paidAtOnce())
                .run();
        assertThat(atOnce.last(Kpi.meanReturn(), "noise-farmer").mean()).isGreaterThan(1.1);
    }

    @Test
    void X18_knownAnswersTellWhoLooks() {
        Kpi faults = Kpi.of("faults", (seen, groups) -> lazyFaults(seen)).overall();
        Experiment study = small().runs(1)
                .population(Population.of(6, Strategies.contributor(Quality.uniform(60, 95)))
                        .and(10, Strategies.validator())
                        .and(4, ApproveAll.standard())
                        .and(3, Strategies.spammer().rowsPerEpoch(3)))
                .measure(faults);
        double unasked = study.run().last(faults, Point.ALL).mean();
        Experiment known = study.world(World.standard().withQuestions(4).withKnownAnswers(6));
        assertThat(known.run().last(faults, Point.ALL).mean()).isGreaterThan(unasked + 3 * Reputation.WHOLE);
    }

    /** What is held against those who never look, in millionths of an outcome. */
    private static double lazyFaults(Observation seen) {
        String domain =
                seen.view().datanet(new DatanetId(0)).orElseThrow().terms().domain();
        double bad = 0;
        for (int place = 0; place < 4; place++) {
            Signer lazy = LabLedger.signer(Hash.sha256(("actor " + (16 + place)).getBytes(StandardCharsets.US_ASCII)));
            bad += seen.view().reputation(lazy.account(), domain).badMicros();
        }
        return bad;
    }
}
