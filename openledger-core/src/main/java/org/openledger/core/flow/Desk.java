/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Receipt;
import org.openledger.RefusedException;
import org.openledger.SignedCommand;
import org.openledger.audit.AuditBundle;
import org.openledger.audit.Hash;
import org.openledger.audit.Proofs;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.core.bundle.BundlePlan;
import org.openledger.core.bundle.LeafIndex;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.content.Openings;
import org.openledger.core.content.Rows;
import org.openledger.core.engine.Decisions;
import org.openledger.core.log.LeafSource;
import org.openledger.core.state.LedgerState;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.RequestId;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.privacy.Salt;
import org.openledger.spi.Entropy;
import org.openledger.spi.KeyVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What actors and flows of one ledger share: the engine, the sealed contents, the node, and each other. Thread-safe. */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Decisions engine;
    private final Proofs proofs;
    private final Entropy entropy;
    private final InstantSource clock;
    private final Signer node;
    private final Compute compute;
    private final SealedBlobs blobs;
    private final Openings openings;
    private final Rows rows;
    private final Screenings screenings = new Screenings(this);
    private final Artefacts artefacts = new Artefacts(this);
    private final Answers answers = new Answers(this);
    private final Erasures erasures = new Erasures(this);
    private final Profiles profiles = new Profiles(this);
    private final Turns<DatanetId> contributing = new Turns<>();
    private final OpenReviews reviews;
    private final LeafIndex index;

    /**
     * The desk of a running ledger.
     *
     * @param engine where commands are decided
     * @param proofs its proofs, perhaps with what witnesses say
     * @param log its leaves
     * @param events what happened in them
     * @param vault where the keys of sealed contents lie
     * @param entropy where salts and ids come from
     * @param clock the time
     * @param node who serves answers
     * @param compute who trains, generates, attributes and checks
     */
    public Desk(
            Decisions engine,
            Proofs proofs,
            LeafSource log,
            EventSource events,
            KeyVault vault,
            Entropy entropy,
            InstantSource clock,
            Signer node,
            Compute compute) {
        this.engine = engine;
        this.proofs = proofs;
        this.blobs = engine.blobs();
        this.entropy = entropy;
        this.clock = clock;
        this.node = node;
        this.compute = compute;
        this.openings = new Openings(blobs, vault);
        this.rows = new Rows(blobs);
        this.reviews = new OpenReviews(events);
        this.index = new LeafIndex(log);
    }

    /** The ledger's id. */
    public Hash ledger() {
        return engine.id();
    }

    /** The time by which the next command would be decided, in milliseconds since 1970. */
    public long now() {
        return Math.max(ask(LedgerState::time), clock.millis());
    }

    /** Asks the newest state one question; the answer must not hold on to it. */
    public <T> T ask(Function<LedgerState, T> question) {
        return engine.ask(question);
    }

    /** The bytes that an account signs for a command which may wait that long to be decided. */
    public byte[] envelope(AccountId account, CommandId id, Duration lifetime, Command command) {
        return Envelopes.encode(engine.prepare(account, id, lifetime.toMillis(), command));
    }

    /** Submits a signed command. */
    public CompletionStage<Receipt> submit(SignedCommand command) {
        return engine.submit(command);
    }

    /**
     * Has a command of the operator decided.
     *
     * @throws RefusedException if the ledger says no
     */
    Receipt operator(Command command) {
        return engine.operator(command);
    }

    /**
     * Waits for a decision.
     *
     * @throws RefusedException if the ledger said no
     */
    public static Receipt await(CompletionStage<Receipt> decision) {
        try {
            return decision.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw new RefusedException(refused.refusal());
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A fresh salt. */
    public Salt salt() {
        byte[] salt = new byte[Hash.BYTES];
        entropy.fill(salt);
        return Salt.of(salt);
    }

    /** A fresh command id. */
    public CommandId freshId() {
        byte[] id = new byte[CommandId.LENGTH];
        entropy.fill(id);
        return new CommandId(Bytes.of(id));
    }

    /** The receipt of a leaf that was accepted. */
    Receipt receipt(long height) {
        return engine.receiptOf(height);
    }

    /** Who proves what is in the log. */
    public Proofs proofs() {
        return proofs;
    }

    /** Where leaves stand, up to now. */
    public LeafIndex index() {
        return index.upTo(proofs().checkpoint().size());
    }

    /** Gathers what a stranger needs to verify an answer. */
    public AuditBundle bundle(RequestId request) {
        LeafIndex leaves = index();
        return ask(state -> BundlePlan.of(state, request, leaves))
                .build(proofs(), rows, openings, new CountOpenings(artefacts, compute));
    }

    /** Where contents are sealed. */
    public SealedBlobs blobs() {
        return blobs;
    }

    /** What opens commitments. */
    public Openings openings() {
        return openings;
    }

    /** The contents of rows. */
    public Rows rows() {
        return rows;
    }

    /** The automated checks. */
    public Screenings screenings() {
        return screenings;
    }

    /** The built models. */
    public Artefacts artefacts() {
        return artefacts;
    }

    /** The serving node. */
    public Answers answers() {
        return answers;
    }

    /** What follows when a row is to be erased. */
    public Erasures erasures() {
        return erasures;
    }

    /** How good versions are. */
    public Profiles profiles() {
        return profiles;
    }

    /** Who reviews what. */
    public OpenReviews reviews() {
        return reviews;
    }

    /** One contributor at a time for each Datanet, so that rows are revealed and checked in order of their ids. */
    public Turns<DatanetId> contributing() {
        return contributing;
    }

    Compute compute() {
        return compute;
    }

    Signer node() {
        return node;
    }

    Logger log() {
        return LOG;
    }

    /** Finishes what a crash interrupted: rows without their checks, requests without their answer, rows that are half erased. */
    public void resume() {
        while (screenings.catchUp() > 0) {
            LOG.info("rows that a crash left unchecked are checked now");
        }
        answers.resume();
        erasures.resume();
    }

    /** Closes the built models. */
    @Override
    public void close() {
        artefacts.close();
    }
}
