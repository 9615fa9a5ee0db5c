/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Leaves;
import org.openledger.core.log.LeafCheck;
import org.openledger.core.log.MerkleTree;
import org.openledger.core.state.LedgerState;

/** How many leaves a second one core folds into a state with its digest: read, compared with the tree, decoded, folded; and the parts of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xms4g"})
public class ReplayBenchmark {

    private static final int LEAVES = 200_000;
    private static final int PEOPLE = 1_000;

    private final MerkleTree tree = new MerkleTree();
    private List<byte[]> leaves = List.of();
    private Hash digest = Hash.ZERO;

    /** Decides the leaves. */
    @Setup
    public void decide() {
        InventedLedger ledger = new InventedLedger(PEOPLE);
        leaves = Stream.generate(ledger::next).limit(LEAVES).toList();
        leaves.forEach(tree::append);
        digest = ledger.state().digest();
    }

    /** Everything that opening does with a leaf once it is read. */
    @Benchmark
    @OperationsPerInvocation(LEAVES)
    public Hash replay() {
        LedgerState state = new LedgerState();
        LeafCheck check = new LeafCheck(tree);
        for (int i = 0; i < LEAVES; i++) {
            check.require(i, leaves.get(i));
            state.apply(Leaves.effect(leaves.get(i)));
        }
        if (!state.digest().equals(digest)) {
            throw new IllegalStateException("the replay gave another digest");
        }
        return state.digest();
    }

    /** Decoding and folding, with the effect digest. */
    @Benchmark
    @OperationsPerInvocation(LEAVES)
    public Hash fold() {
        LedgerState state = new LedgerState();
        for (byte[] leaf : leaves) {
            state.apply(Leaves.effect(leaf));
        }
        return state.digest();
    }

    /** Comparing with the tree alone: one SHA-256 of the leaf. */
    @Benchmark
    @OperationsPerInvocation(LEAVES)
    public void check() {
        LeafCheck check = new LeafCheck(tree);
        for (int i = 0; i < LEAVES; i++) {
            check.require(i, leaves.get(i));
        }
    }
}
