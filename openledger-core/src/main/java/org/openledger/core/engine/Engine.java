/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Health;
import org.openledger.LeafListener;
import org.openledger.LedgerView;
import org.openledger.OpenLedgerException;
import org.openledger.Receipt;
import org.openledger.RefusedException;
import org.openledger.SignedCommand;
import org.openledger.Subscription;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.audit.Proofs;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.core.codec.Envelope;
import org.openledger.core.state.LedgerState;
import org.openledger.internal.Require;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerEvent.SnapshotRecorded;
import org.openledger.party.AccountId;
import org.openledger.spi.Entropy;

/**
 * A running ledger without its facade: takes signed commands, decides them one by one, keeps them, shows and proves them.
 *
 * <p>Thread-safe. Its threads are daemons: one that writes, one that answers, as many that check as the {@link Limits} say, one for each who follows. They begin with
 * {@link #open} and end with {@link #close}.
 */
public final class Engine implements Decisions, AutoCloseable {
    /** How long a prepared command may wait to be decided, in milliseconds, if nothing else is said: ten minutes. */
    public static final long LIFETIME = 600_000;

    /** How long a command may wait to be decided at most, in milliseconds: a day. */
    public static final long MAX_LIFETIME = CommandMemory.MAX_LIFETIME;

    private final Hash id;
    private final Genesis genesis;
    private final InstantSource clock;
    private final Entropy entropy;
    private final OperatorDesk desk;
    private final Journal journal;
    private final History history;
    private final Committed committed;
    private final SealedBlobs blobs;
    private final Proofs proofs;
    private final Ticker ticker;
    private final Followers followers;
    private final Checkers checkers;
    private final Intake intake;
    private final Replies replies;
    private final Writer writer;

    private Engine(EngineOptions options, Journal journal, Genesis genesis) {
        this.journal = journal;
        this.genesis = genesis;
        this.id = journal.tree().leaf(0);
        this.clock = options.clock();
        this.entropy = options.entropy();
        this.blobs = new SealedBlobs(options.storage().blobs(), options.vault(), options.entropy());
        this.desk = new OperatorDesk(id, options.operator());
        this.proofs = new LogProofs(journal);
        Cadence cadence = new Cadence(options.limits().snapshotEvery());
        this.history = new History(journal, options.storage().snapshots(), cadence);
        this.ticker = new Ticker(SeedChain.of(options.operator(), genesis.origin(), genesis.time()), genesis);
        CommandMemory memory = new CommandMemory(options.limits().remembered());
        CommandMemory.Recall recall = memory.recall(journal);
        LedgerState state = history.fold(journal.size(), recall);
        long recorded = state.snapshotRecord().map(SnapshotRecorded::live).orElse(0L);
        recall.finish(Math.max(recorded, history.live()));
        this.committed = new Committed(History.copy(state));
        this.followers = new Followers(journal, committed);
        SignatureCheck signatures = new SignatureCheck(genesis.signatures());
        Evidence evidence = new Evidence(id, signatures, genesis.node(), blobs);
        this.checkers =
                new Checkers(options.limits().threads(), new Door(id, signatures, evidence, new NewestView(committed)));
        this.intake = new Intake(options.limits().waiting(), checkers);
        this.replies = new Replies(proofs);
        Committer committer = new Committer(journal, committed, intake, replies);
        this.writer = new Writer(
                intake,
                new Turn(
                        state,
                        memory,
                        evidence,
                        index -> committer.leaf(index).orElseGet(() -> journal.leaf(index)),
                        clock,
                        desk.account()),
                new SnapshotTaker(cadence, journal, options.storage().snapshots(), desk),
                journal,
                committer,
                replies);
    }

    /**
     * Opens the ledger that lies in the storage, or begins one where the storage is empty.
     *
     * <p>Opening takes the writer's lease, checks the checkpoint's signature and every leaf against it, and folds the leaves from the newest snapshot that the log vouches for.
     *
     * @param options what it is made of
     * @return the running ledger
     * @throws TamperedException if what is stored contradicts what the operator signed: artefact, expected, found
     * @throws IllegalArgumentException if the founding disagrees with the stored ledger's
     * @throws RefusedException if a new ledger's genesis breaks a rule
     */
    public static Engine open(EngineOptions options) {
        Journal journal = Beginning.journal(options);
        Genesis genesis = Beginning.genesis(journal);
        options.founding().requireAgreement(genesis, journal.tree().leaf(0));
        return new Engine(options, journal, genesis);
    }

    /** Returns the ledger's id: the hash of its first leaf. */
    @Override
    public Hash id() {
        return id;
    }

    /** Returns what the ledger began with. */
    public Genesis genesis() {
        return genesis;
    }

    /**
     * Makes the envelope of a command, to be signed by the account's key; it lives for {@value #LIFETIME} ms.
     *
     * @param account who asks
     * @param command what is asked
     * @param commandId the idempotency key
     * @return the envelope, for this ledger
     */
    public Envelope prepare(AccountId account, CommandId commandId, Command command) {
        return prepare(account, commandId, LIFETIME, command);
    }

    /**
     * Makes the envelope of a command that lives for another time.
     *
     * @param account who asks
     * @param commandId the idempotency key
     * @param lifetime in milliseconds, up to {@link #MAX_LIFETIME}: for so long the id is remembered, and the command can be submitted again
     * @param command what is asked
     * @return the envelope, for this ledger
     */
    @Override
    public Envelope prepare(AccountId account, CommandId commandId, long lifetime, Command command) {
        Require.inRange(lifetime, 0, MAX_LIFETIME, "lifetime in milliseconds");
        return desk.envelope(account, commandId, now() + lifetime, command);
    }

    /**
     * Takes a signed command: the only write door.
     *
     * <p>The same command under the same id of the same account, submitted again before it expires, gets the same answer; another command under that id is refused
     * ID_REUSED. What the door refuses leaves no trace; what a rule refuses is in the log. Answers come on one thread for all: whoever continues with
     * something that waits, continues elsewhere ({@code thenApplyAsync}).
     *
     * @param command what to decide
     * @return completes when the decision is durable; fails with {@link RefusedException} if the door or a rule said no, with {@link OpenLedgerException} if the storage
     *     failed: then opening again and submitting again tells whether it was decided
     * @throws IllegalStateException when closed
     */
    @Override
    public CompletionStage<Receipt> submit(SignedCommand command) {
        return intake.submit(command);
    }

    /**
     * Signs a command as the operator, submits it and waits.
     *
     * @param command what is asked
     * @return the receipt
     * @throws RefusedException if the door or a rule said no
     */
    @Override
    public Receipt operator(Command command) {
        byte[] fresh = new byte[CommandId.LENGTH];
        entropy.fill(fresh);
        Envelope envelope = prepare(desk.account(), new CommandId(Bytes.of(fresh)), command);
        try {
            return submit(desk.sign(envelope)).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Handles what is due at the current time, and reveals the epoch's seed if it has none yet.
     *
     * @return how many things happened; call again while it is more than zero
     */
    public int tick() {
        return ticker.tick(committed, now(), this::operator);
    }

    /**
     * Returns the receipt of a leaf.
     *
     * @param height the leaf's index
     * @return its receipt
     * @throws IllegalArgumentException if there is no such leaf
     * @throws RefusedException if a rule refused its command
     */
    @Override
    public Receipt receiptOf(long height) {
        return LeafReceipt.of(height, journal.leaf(height), proofs);
    }

    /** Returns a view of the newest committed state, which stays as it is. */
    public LedgerView read() {
        return new PinnedView(committed.height(), committed, history);
    }

    /**
     * Asks the newest committed state one question.
     *
     * @param question short, and its answer must not hold on to the state: writing waits meanwhile
     * @return the answer
     */
    @Override
    public <T> T ask(Function<LedgerState, T> question) {
        return committed.ask(question);
    }

    /**
     * Returns a view of an earlier state.
     *
     * @param height how many leaves had been decided, 1 to the current height
     * @return the view
     * @throws IllegalArgumentException for a height that is not there
     */
    public LedgerView at(long height) {
        Require.inRange(height, 1, committed.height(), "height");
        return new PinnedView(height, committed, history);
    }

    /**
     * Follows every leaf from a height on, in order, none twice, none missed, on a thread of its own.
     *
     * @param from the first leaf to deliver, 0 or more
     * @param listener who is called; if it throws, its following ends with a warning in the log
     * @return closes to stop
     * @throws IllegalStateException if {@value Followers#MOST} follow already, or the ledger is closed
     */
    public Subscription follow(long from, LeafListener listener) {
        return followers.add(Require.nonNegative(from, "height to follow from"), listener);
    }

    /** Returns who proves what is in the log. */
    public Proofs proofs() {
        return proofs;
    }

    /** Returns the sealed contents. */
    @Override
    public SealedBlobs blobs() {
        return blobs;
    }

    /** Returns whether the ledger takes writes, and if not, why. */
    public Health health() {
        var cause = writer.failure();
        return new Health(cause.isEmpty(), cause, committed.height(), intake.waiting());
    }

    /** Returns how many threads have really checked a command so far. */
    public int workers() {
        return checkers.workers();
    }

    /** Decides what was submitted, answers it, and ends all threads; the storage stays open. */
    @Override
    public void close() {
        intake.close();
        writer.close();
        checkers.close();
        replies.close();
        followers.close();
    }

    private long now() {
        return Math.max(committed.ask(LedgerView::time), clock.millis());
    }
}
