/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.lab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.openledger.Actor;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.Event;
import org.openledger.LedgerView;
import org.openledger.Receipt;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.actor.Hands;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.core.codec.Effect;
import org.openledger.core.engine.Founding;
import org.openledger.core.engine.InstantEngine;
import org.openledger.core.flow.Compute;
import org.openledger.core.flow.Desk;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.ledger.Signatures;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.Signer;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.Entropy;

/**
 * A ledger for studies: the real door, rules, state, hands and flows on one thread, with simulated signatures, a clock that is moved by hand, and no log.
 *
 * <p>Nothing can be proved about it, and nothing is kept of it but its state; sealed contents are kept until {@link #age} was called twice. The same calls in the same
 * order give the same state, to the bit. For use by one thread.
 */
public final class LabLedger implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final LabClock clock;
    private final LabBlobs blobs = new LabBlobs();
    private final Tape tape = new Tape();
    private final BiConsumer<Long, List<Event>> listener;
    private final AccountId operator;
    private final InstantEngine engine;
    private final Desk desk;

    /**
     * Begins a ledger.
     *
     * @param founding what it begins with; its signatures are simulated whatever it says
     * @param begin the time of its genesis, in milliseconds since 1970
     * @param entropy where keys, salts and ids come from: one that follows from a seed, for whoever wants to repeat the study
     * @param compute who builds models, answers, attributes and checks rows
     * @param listener is told of the time and the events of each leaf
     */
    public LabLedger(
            Founding founding,
            long begin,
            Entropy entropy,
            ComputeProvider compute,
            BiConsumer<Long, List<Event>> listener) {
        this.clock = new LabClock(begin);
        this.listener = listener;
        Signer orders = signer(Hash.sha256(new byte[] {1}));
        this.operator = orders.account();
        Founding simulated = new Founding(
                founding.origin(),
                founding.node(),
                founding.parameters(),
                founding.allocations(),
                Optional.of(Signatures.SIMULATED));
        this.engine = new InstantEngine(
                simulated, orders, new SealedBlobs(blobs, blobs, entropy), clock, entropy, this::happened);
        this.desk = new Desk(
                engine,
                new NoProofs(),
                (from, to, visitor) -> {
                    throw NoProofs.unkept();
                },
                tape,
                blobs,
                entropy,
                clock,
                orders,
                new Compute(compute.trainers(), compute.generators(), compute.attributors(), compute.screeners()));
    }

    /** Who speaks for the account behind a simulated key. */
    public static Signer signer(Hash key) {
        return new SimulatedSigner(key);
    }

    private void happened(Effect leaf) {
        tape.add(leaf.events());
        listener.accept(leaf.time(), leaf.events());
    }

    /** The hands of an account. */
    public Actor as(Signer signer) {
        return new Hands(desk, signer);
    }

    /** Has a command decided that no verb of the hands makes. */
    public Receipt write(Signer signer, Command command) {
        return submit(sign(signer, command));
    }

    /** Signs a command for this ledger. */
    public SignedCommand sign(Signer signer, Command command) {
        Bytes envelope = Bytes.of(desk.envelope(signer.account(), desk.freshId(), LIFETIME, command));
        Bytes signature = Bytes.of(signer.sign(desk.ledger(), envelope.toArray()));
        return new SignedCommand(envelope, new Authorisation.Signature(signer.key(), signature));
    }

    /** Has a signed command decided. */
    public Receipt submit(SignedCommand command) {
        return Desk.await(desk.submit(command));
    }

    /** The ledger's id. */
    public Hash id() {
        return engine.id();
    }

    /** Has a command of the operator decided. */
    public Receipt operator(Command command) {
        return engine.operator(command);
    }

    /** Records the automated checks of rows that were revealed by commands of their own. */
    public void screen() {
        int checked;
        do {
            checked = desk.screenings().catchUp();
        } while (checked > 0);
    }

    /** The newest state; it changes with each leaf. */
    public LedgerView view() {
        return engine.state();
    }

    /** The rows of a published version, in order. */
    public List<ContributionId> rows(DatasetVersion version) {
        return engine.state().rows(version);
    }

    /** The time on the clock. */
    public long now() {
        return clock.millis();
    }

    /**
     * Moves the clock forward to a time, and handles everything that is due then.
     *
     * @param time in milliseconds since 1970
     * @param seed whether waiting rows get their committees
     */
    public void moveTo(long time, boolean seed) {
        clock.moveTo(time);
        int happened;
        do {
            happened = engine.tick(seed);
        } while (happened > 0);
    }

    /** Forgets sealed contents that were there already when this was called last. */
    public void age() {
        desk.reviews().of(operator, engine.state());
        blobs.age();
    }

    /**
     * Adds all money up.
     *
     * @throws org.openledger.OpenLedgerBug if the pots do not hold what was minted
     */
    public void recount() {
        engine.state().recount();
    }

    @Override
    public void close() {
        desk.close();
    }
}
