/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.openledger.CommandId;
import org.openledger.OpenLedger;
import org.openledger.Receipt;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.FileKeyVault;
import org.openledger.core.FileStorage;
import org.openledger.core.Keys;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.engine.BatchSigner;
import org.openledger.party.Signer;
import org.openledger.token.Amount;
import org.openledger.token.TokenCommand;

/**
 * How long a long ledger in files takes to open: after an orderly close, and as after a crash, when the state that the close stored is not there.
 *
 * <p>Given a number of leaves, it first lets the ledger in the folder grow to it; given none, it only opens, so that the first opening is that of a cold virtual machine. Commands are
 * payments, a thousand under each signature, and live for a minute of a clock that moves a second for each thousand.
 */
public final class ReopenRace {

    private static final int BATCH = 1_000;
    private static final int PAYERS = 200;
    private static final int WAITING = 4;
    private static final long BEGIN = 1_767_225_600_000L;

    private final Path folder;
    private final AtomicLong now = new AtomicLong(BEGIN);
    private final List<Signer> payers =
            IntStream.range(0, PAYERS).mapToObj(ReopenRace::key).toList();

    private long height;

    private ReopenRace(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the ledger a few times.
     *
     * @param args the folder, and to how many leaves it grows first
     */
    public static void main(String[] args) throws IOException {
        ReopenRace race = new ReopenRace(Path.of(args[0]));
        if (args.length > 1) {
            race.grow(Long.parseLong(args[1]));
        }
        for (int round = 0; round < 3; round++) {
            race.open("after a close");
        }
        for (int round = 0; round < 3; round++) {
            race.dropLastState();
            race.open("after a crash");
        }
    }

    private void grow(long leaves) {
        long start = System.nanoTime();
        Deque<CompletableFuture<Receipt>> waiting = new ArrayDeque<>();
        try (FileStorage storage = FileStorage.at(folder.resolve("ledger"));
                OpenLedger ledger = ledger(storage)) {
            now.set(Math.max(BEGIN, ledger.read().time()));
            for (int batch = 0; ledger.read().height() < leaves; batch++) {
                now.addAndGet(1_000);
                for (SignedCommand command : payments(ledger.id(), batch)) {
                    waiting.add(ledger.submit(command).toCompletableFuture());
                }
                while (waiting.size() > WAITING * BATCH) {
                    waiting.remove().join();
                }
            }
            waiting.forEach(CompletableFuture::join);
            double seconds = (System.nanoTime() - start) / 1e9;
            print("grown to %d leaves in %.0f s%n", ledger.read().height(), seconds);
        }
    }

    private List<SignedCommand> payments(Hash ledger, int batch) {
        Signer from = payers.get(batch % PAYERS);
        Signer to = payers.get((batch + 1) % PAYERS);
        List<byte[]> envelopes = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            envelopes.add(Envelopes.encode(new Envelope(
                    ledger,
                    from.account(),
                    CommandId.of("payment " + now.get() + "/" + i),
                    now.get() + 60_000,
                    Long.MAX_VALUE,
                    new TokenCommand.Transfer(to.account(), Amount.ofUnits(1)))));
        }
        return BatchSigner.sign(envelopes, from, ledger);
    }

    private void open(String how) {
        long start = System.nanoTime();
        try (FileStorage storage = FileStorage.at(folder.resolve("ledger"))) {
            now.set(Long.MAX_VALUE / 4);
            try (OpenLedger ledger = ledger(storage)) {
                height = ledger.read().height();
                print("%s: %d leaves in %.3f s%n", how, height, (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private OpenLedger ledger(FileStorage storage) {
        InstantSource clock = () -> Instant.ofEpochMilli(now.get());
        var builder = OpenLedger.builder()
                .storage(storage)
                .keyVault(FileKeyVault.at(folder.resolve("keys")))
                .operator(key(-1))
                .clock(clock);
        payers.forEach(payer -> builder.allocate(payer.account(), Amount.open(1_000)));
        return builder.build();
    }

    /** The close stored it under the height that the ledger has. */
    private void dropLastState() throws IOException {
        String name = String.format(Locale.ROOT, "%019d.snapshot", height);
        Files.deleteIfExists(folder.resolve("ledger/snapshots").resolve(name));
    }

    private static Signer key(int number) {
        return Keys.ed25519(
                Hash.sha256(ByteBuffer.allocate(Integer.BYTES).putInt(number).array())
                        .bytes());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
