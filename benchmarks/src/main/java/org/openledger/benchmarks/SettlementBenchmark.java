/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.Actor;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.memory.Sandbox;
import org.openledger.memory.SandboxOptions;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.token.Amount;

/**
 * How long an answer takes beside its generation and attribution, when its fee is split among many people, on memory storage.
 *
 * <p>Model and attribution are {@link EqualShares}, which cost nothing: what is measured is the ledger. {@code ask} is the whole verb: the request's leaf and the
 * settlement's, each signed, verified and acknowledged. What comes after the attribution is printed beside it: the settlement.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xms4g"})
public class SettlementBenchmark {

    private static final Amount FEE = Amount.open(1);

    /** How many people share the fee. */
    @Param({"1", "100"})
    @SuppressWarnings("NullAway.Init") // JMH sets it.
    int payees;

    private final EqualShares compute = new EqualShares();
    private final Sandbox ledger =
            Sandbox.open(SandboxOptions.standard().withCompute(compute).withFunds(Amount.open(100_000)));
    private final long[] settlements = new long[1 << 22];
    private Actor reader = ledger.actor("reader");
    private ModelId model = new ModelId(0);
    private int answered;

    /** Lets so many people contribute a row each, and publishes a model of them. */
    @Setup
    public void contribute() {
        Actor curator = ledger.actor("curator");
        DatanetId datanet = curator.datanets().create(DatanetTerms.of("benchmark", ContentKind.TEXT));
        for (int i = 0; i < payees; i++) {
            Actor contributor = ledger.actor("contributor " + i);
            contributor.datanets().join(datanet);
            contributor.datanets().contribute(datanet, Content.text("row " + i), Amount.open(10));
        }
        ledger.passReview(datanet);
        model = curator.models().publish(new ModelSpec("equal", datanet, EqualShares.FAMILY, new TreeMap<>()));
        reader = ledger.actor("reader");
    }

    /** Asks once. */
    @Benchmark
    public Answer ask() {
        Answer answer = reader.models().ask(model, "who?", FEE);
        settlements[answered++ & settlements.length - 1] = System.nanoTime() - compute.attributedAt();
        return answer;
    }

    /** Prints the settlements' part of it, of the last half of the answers. */
    @TearDown
    public void print() {
        long[] last = Arrays.copyOfRange(settlements, answered / 2, Math.min(answered, settlements.length));
        Arrays.sort(last);
        System.out.printf(
                Locale.ROOT,
                "%d payees, the settlement alone, %d answers: p50 %.3f ms, p90 %.3f ms, p99 %.3f ms, p99.9 %.3f ms%n",
                payees,
                last.length,
                last[last.length / 2] / 1e6,
                last[last.length * 9 / 10] / 1e6,
                last[last.length * 99 / 100] / 1e6,
                last[(int) (last.length * 999L / 1000)] / 1e6);
        ledger.close();
    }
}
