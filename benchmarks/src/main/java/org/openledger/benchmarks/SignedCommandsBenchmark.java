/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.OpenLedger;
import org.openledger.Receipt;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.Keys;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.crypto.Ed25519;
import org.openledger.memory.MemoryKeyVault;
import org.openledger.memory.MemoryStorage;
import org.openledger.party.Authorisation;
import org.openledger.party.Signer;
import org.openledger.token.Amount;
import org.openledger.token.TokenCommand;

/**
 * How many commands a second a ledger on memory storage decides and acknowledges when each carries an Ed25519 signature of its own, beside the bare verification
 * of the same signatures by as many threads as check them in the ledger.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xms4g"})
public class SignedCommandsBenchmark {

    private static final int COMMANDS = 20_000;
    private static final int WAITING = 4_000;
    private static final int PAYERS = 64;

    /** How many threads verify. */
    @Param({"1", "2"})
    @SuppressWarnings("NullAway.Init") // JMH sets it.
    int threads;

    private final List<Signer> payers =
            IntStream.range(0, PAYERS).mapToObj(SignedCommandsBenchmark::key).toList();
    private OpenLedger ledger = open();
    private List<SignedCommand> commands = List.of();

    private static Signer key(int number) {
        return Keys.ed25519(
                Hash.sha256(ByteBuffer.allocate(4).putInt(number).array()).bytes());
    }

    private OpenLedger open() {
        var builder = OpenLedger.builder()
                .storage(MemoryStorage.create())
                .keyVault(new MemoryKeyVault())
                .operator(key(-1))
                .threads(Math.max(1, threads));
        payers.forEach(payer -> builder.allocate(payer.account(), Amount.open(1_000)));
        return builder.build();
    }

    /** Begins a ledger and signs commands for it. */
    @Setup(Level.Iteration)
    public void sign() {
        ledger.close();
        ledger = open();
        long notAfter = System.currentTimeMillis() + 3_600_000;
        commands =
                IntStream.range(0, COMMANDS).mapToObj(i -> signed(i, notAfter)).toList();
    }

    private SignedCommand signed(int number, long notAfter) {
        Signer from = payers.get(number % PAYERS);
        CommandId id = CommandId.of("transfer-" + number);
        var transfer =
                new TokenCommand.Transfer(payers.get((number + 1) % PAYERS).account(), Amount.ofUnits(1));
        byte[] envelope =
                Envelopes.encode(new Envelope(ledger.id(), from.account(), id, notAfter, Long.MAX_VALUE, transfer));
        Bytes signature = Bytes.of(from.sign(ledger.id(), envelope));
        return new SignedCommand(Bytes.of(envelope), new Authorisation.Signature(from.key(), signature));
    }

    /** Ends the last ledger. */
    @TearDown
    public void close() {
        ledger.close();
    }

    /** Submits every command and waits for every receipt, never more than a few thousand at a time. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public void ledger(Blackhole sink) {
        List<CompletableFuture<Receipt>> answers = new ArrayList<>(COMMANDS);
        for (SignedCommand command : commands) {
            if (answers.size() >= WAITING) {
                answers.get(answers.size() - WAITING).join();
            }
            answers.add(ledger.submit(command).toCompletableFuture());
        }
        answers.forEach(answer -> sink.consume(answer.join()));
    }

    /** Verifies every signature and does nothing else. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public void verification() throws InterruptedException {
        List<Thread> workers = IntStream.range(0, threads)
                .mapToObj(worker -> new Thread(() -> verifyEvery(worker)))
                .toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void verifyEvery(int worker) {
        for (int i = worker; i < COMMANDS; i += threads) {
            SignedCommand command = commands.get(i);
            if (!(command.authorisation() instanceof Authorisation.Signature signature)
                    || !Ed25519.verify(
                            signature.key().bytes().toArray(),
                            command.envelope().toArray(),
                            signature.signature().toArray())) {
                throw new IllegalStateException("signature " + i + " does not hold");
            }
        }
    }
}
