/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.core.FileStorage;
import org.openledger.core.crypto.Ed25519Key;
import org.openledger.core.log.CheckpointSigner;
import org.openledger.core.log.KeptHashes;
import org.openledger.core.log.MerkleTree;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/**
 * How many leaves of 300 bytes a second go into files, in commits of 1,000, beside the same bytes written raw into a preallocated file; and how many come out.
 *
 * <p>{@code storage} appends bytes; {@code verifiable} also hashes the leaves into the tree, keeps the tree's hashes, and signs the checkpoint: as in a running ledger
 * one thread hashes and signs the next commit while another writes the one before.
 *
 * <p>Everything forces once for each commit. {@code raw} rewrites one file for ever; {@code rawGrowing} fills a new file with zeros whenever the last one is full, as a log
 * must that keeps what it was given. The storage makes new segments as it goes, which is part of what is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FileAppendBenchmark {

    private static final int BATCH = 1_000;
    private static final int LEAF = 300;
    private static final int READ = 500_000;
    private static final long RAW_FILE = 64 << 20;
    private static final byte[] NOTE = new byte[200];

    private final List<byte[]> leaves = leaves();
    private final CheckpointSigner signer = new CheckpointSigner("bench.example", Ed25519Key.of(new byte[32]));
    private MerkleTree tree = new MerkleTree();
    private final ByteBuffer rawBatch = ByteBuffer.allocateDirect(BATCH * LEAF);

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private FileStorage storage;

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private WriterLease lease;

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private KeptHashes kept;

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private FileStorage plain;

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private WriterLease plainLease;

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private FileChannel raw;

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private FileChannel growing;

    @SuppressWarnings("NullAway.Init") // made anew for each trial
    private StagedCommits commits;

    private final ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 18);
    private long rawPosition;
    private long growingPosition = RAW_FILE;
    private int rawFiles;
    private long length;

    private static List<byte[]> leaves() {
        Random random = new Random(1);
        return Stream.generate(() -> new byte[LEAF])
                .limit(BATCH)
                .peek(random::nextBytes)
                .toList();
    }

    /** Begins a storage with enough to read, and lays out the raw file. */
    @Setup(Level.Trial)
    public void begin() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("openledger-append");
        storage = FileStorage.at(folder.resolve("storage"));
        lease = storage.lease(new WriterId("benchmark"));
        plain = FileStorage.at(folder.resolve("plain"));
        plainLease = plain.lease(new WriterId("benchmark"));
        kept = new KeptHashes(storage.hashes().orElseThrow(), storage::read);
        tree = new MerkleTree();
        commits = new StagedCommits(this::commit);
        while (tree.size() < READ) {
            verifiable();
        }
        commits.drain();
        growing = fresh();
        raw = FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        while (rawPosition < RAW_FILE) {
            raw();
        }
    }

    /** Removes everything. */
    @TearDown(Level.Trial)
    public void end() throws IOException {
        commits.close();
        storage.close();
        plain.close();
        raw.close();
        growing.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The baseline: one write and one force. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void raw() throws IOException {
        if (rawPosition + rawBatch.capacity() > RAW_FILE && raw.size() >= RAW_FILE) {
            rawPosition = 0;
        }
        rawPosition += raw.write(rawBatch.clear(), rawPosition);
        raw.force(false);
    }

    /** The baseline that keeps what it wrote. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void rawGrowing() throws IOException {
        if (growingPosition + rawBatch.capacity() > RAW_FILE) {
            growing.close();
            growing = fresh();
            growingPosition = 0;
        }
        growingPosition += growing.write(rawBatch.clear(), growingPosition);
        growing.force(false);
    }

    private FileChannel fresh() throws IOException {
        FileChannel file = FileChannel.open(
                folder.resolve("raw-" + rawFiles++), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        for (long at = 0; at < RAW_FILE; at += zeros.capacity()) {
            file.write(zeros.clear(), at);
        }
        file.force(true);
        return file;
    }

    /** One commit of a ledger: tree and signed checkpoint here; storage and kept hashes on the thread beside. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void verifiable() throws InterruptedException {
        long before = tree.size();
        leaves.forEach(tree::append);
        commits.take(new StagedCommits.Staged(before, signer.sign(tree.size(), tree.root())));
    }

    private void commit(StagedCommits.Staged staged) {
        long size = storage.append(
                lease, staged.before(), leaves, staged.checkpoint().bytes());
        kept.keep(tree, size);
    }

    /** One commit. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long storage() {
        return plain.append(plainLease, plain.size(), leaves, NOTE);
    }

    /** The first half million leaves, in order. */
    @Benchmark
    @OperationsPerInvocation(READ)
    public long replay() {
        length = 0;
        storage.read(0, READ, (index, leaf) -> length += leaf.length);
        return length;
    }
}
