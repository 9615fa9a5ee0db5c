/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.decide.Decider;
import org.openledger.core.decide.Decision;
import org.openledger.core.state.LedgerState;
import org.openledger.ledger.LedgerCommand;
import org.openledger.party.AccountId;

/**
 * How many commands a second one core decides by all rules, without signatures and without storage: each is decided, its leaf is made, and its events are folded.
 *
 * <p>One invocation is the whole {@link RecordedStory}; the score is multiplied by its leaves, which are printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xms4g"})
public class RulesBenchmark {

    private List<Leaf> leaves = List.of();
    private List<Envelope> envelopes = List.of();
    private AccountId operator = AccountId.of(new byte[32]);
    private Hash digest = Hash.ZERO;

    /** Lives through the story once. */
    @Setup
    public void record() {
        leaves = RecordedStory.leaves();
        envelopes = leaves.stream()
                .map(leaf -> Envelopes.decode(leaf.envelope().toArray()))
                .toList();
        operator = AccountId.foundedBy(
                ((LedgerCommand.Begin) envelopes.get(0).command()).genesis().operator());
        digest = decide();
        System.out.println(leaves.size() + " commands");
    }

    /** Decides everything again, from the genesis on. */
    @Benchmark
    public Hash decide() {
        LedgerState state = new LedgerState();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf told = leaves.get(i);
            Envelope envelope = envelopes.get(i);
            Decision decision = Decider.decide(
                    state, envelope, told.time(), envelope.account().equals(operator));
            Leaf leaf =
                    new Leaf(told.envelope(), told.authorisation(), told.time(), decision.refusal(), decision.events());
            Leaves.encode(leaf, decision.written());
            state.apply(leaf.effect());
        }
        return requireSame(state);
    }

    /** Folds everything again: decoded, as it comes out of a log. */
    @Benchmark
    public Hash fold() {
        LedgerState state = new LedgerState();
        for (Leaf leaf : leaves) {
            state.apply(leaf.effect());
        }
        return requireSame(state);
    }

    private Hash requireSame(LedgerState state) {
        if (!digest.equals(Hash.ZERO) && !digest.equals(state.digest())) {
            throw new IllegalStateException("the story ended otherwise than before");
        }
        return state.digest();
    }
}
