/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.nio.ByteBuffer;
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
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.InclusionProof;
import org.openledger.core.log.Merkle;
import org.openledger.core.log.MerkleTree;

/** How many proofs a second one core makes in a tree of a million leaves, at random indexes and sizes, beside the verification of the same proofs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-Xms2g"})
public class ProofBenchmark {

    private static final int LEAVES = 1_000_000;

    private final MerkleTree tree = new MerkleTree();
    private long next = 1;

    /** Grows the tree. */
    @Setup
    public void grow() {
        for (int i = 0; i < LEAVES; i++) {
            tree.append(ByteBuffer.allocate(300).putInt(i).array());
        }
    }

    private int random(int bound) {
        next = next * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return (int) ((next >>> 33) % bound);
    }

    /** A leaf is in the whole tree. */
    @Benchmark
    public InclusionProof inclusion() {
        return tree.inclusion(random(LEAVES), LEAVES);
    }

    /** A leaf is in the tree of an earlier size. */
    @Benchmark
    public InclusionProof inclusionInAnEarlierSize() {
        int size = 1 + random(LEAVES);
        return tree.inclusion(random(size), size);
    }

    /** The tree begins with an earlier one. */
    @Benchmark
    public ConsistencyProof consistency() {
        return tree.consistency(1L + random(LEAVES), LEAVES);
    }

    /** Makes a proof and verifies it. */
    @Benchmark
    public boolean inclusionVerified() {
        InclusionProof proof = inclusion();
        return Merkle.verify(proof, tree.leaf(proof.index()), tree.root());
    }
}
