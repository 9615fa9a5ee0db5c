/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Event;
import org.openledger.OpenLedgerException;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.audit.LeafProof;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.core.codec.Effect;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.decide.Decider;
import org.openledger.core.decide.Decision;
import org.openledger.core.log.Merkle;
import org.openledger.core.state.LedgerState;
import org.openledger.ledger.LedgerCommand;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.spi.Entropy;

/**
 * An engine for studies: the door, the decisions and the state of the {@link Engine}, on the caller's thread, and nothing is kept but the state.
 *
 * <p>There are no leaves and no checkpoints, so nothing can be proved, opened again or followed, and decided ids are not remembered: a command that is submitted twice
 * is decided twice. What happens is told to one listener. For use by one thread.
 */
public final class InstantEngine implements Decisions {
    private final LedgerState state = new LedgerState();
    private final Hash id;
    private final OperatorDesk desk;
    private final SealedBlobs blobs;
    private final SeedChain seeds;
    private final InstantSource clock;
    private final Entropy entropy;
    private final Door door;
    private final Consumer<Effect> listener;

    /**
     * Begins a ledger.
     *
     * @param founding what it begins with
     * @param operator who orders it
     * @param blobs the sealed contents
     * @param clock the time
     * @param entropy where ids come from
     * @param listener is told what each leaf did, once it is folded in; the genesis first
     */
    public InstantEngine(
            Founding founding,
            Signer operator,
            SealedBlobs blobs,
            InstantSource clock,
            Entropy entropy,
            Consumer<Effect> listener) {
        long time = clock.millis();
        Leaf genesis = Beginning.leaf(founding, operator, time);
        this.id = Merkle.leaf(Leaves.encode(genesis));
        this.desk = new OperatorDesk(id, operator);
        this.blobs = blobs;
        this.clock = clock;
        this.entropy = entropy;
        this.listener = listener;
        apply(genesis.effect());
        this.seeds = SeedChain.of(operator, state.genesis().origin(), time);
        SignatureCheck signatures = new SignatureCheck(state.genesis().signatures());
        Evidence evidence = new Evidence(id, signatures, state.genesis().node(), blobs);
        this.door = new Door(id, signatures, evidence, state);
    }

    @Override
    public Hash id() {
        return id;
    }

    /** The newest state itself: it changes with each leaf, and is for reading alone. */
    public LedgerState state() {
        return state;
    }

    @Override
    public Envelope prepare(AccountId account, CommandId commandId, long lifetime, Command command) {
        return desk.envelope(account, commandId, now() + lifetime, command);
    }

    @Override
    public CompletionStage<Receipt> submit(SignedCommand command) {
        Admission admission = door.check(command);
        if (admission instanceof Admission.Admitted admitted) {
            return decided(admitted.envelope());
        }
        return CompletableFuture.failedFuture(
                admission instanceof Admission.Rejected rejected
                        ? new RefusedException(rejected.refusal())
                        : ((Admission.Failed) admission).cause());
    }

    private CompletionStage<Receipt> decided(Envelope envelope) {
        try {
            return CompletableFuture.completedFuture(decide(envelope));
        } catch (RefusedException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    @Override
    public Receipt operator(Command command) {
        byte[] fresh = new byte[CommandId.LENGTH];
        entropy.fill(fresh);
        return decide(desk.envelope(desk.account(), new CommandId(Bytes.of(fresh)), now(), command));
    }

    private Receipt decide(Envelope envelope) {
        long time = now();
        Decision decision =
                Decider.decide(state, envelope, time, envelope.account().equals(desk.account()));
        Optional<Refusal> refusal = decision.refusal();
        if (refusal.filter(no -> no.code().atTheDoor()).isEmpty()) {
            apply(new Effect(time, decision.events()));
        }
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        return new Instant(state.height() - 1, time, decision.events());
    }

    private void apply(Effect effect) {
        state.apply(effect);
        listener.accept(effect);
    }

    /**
     * Handles what is due now.
     *
     * @param seed whether the epoch's seed is revealed if rows wait for it
     * @return how many things happened; call again while it is more than zero
     */
    public int tick(boolean seed) {
        long now = now();
        Optional<Hash> link = seed && state.seedDue(now) ? seeds.before(state.seedLink()) : Optional.empty();
        return link.isEmpty() && !state.due(now)
                ? 0
                : operator(new LedgerCommand.Tick(link)).events().size();
    }

    @Override
    public Receipt receiptOf(long height) {
        throw unkept();
    }

    @Override
    public <T> T ask(Function<LedgerState, T> question) {
        return question.apply(state);
    }

    @Override
    public SealedBlobs blobs() {
        return blobs;
    }

    private long now() {
        return Math.max(state.time(), clock.millis());
    }

    private static OpenLedgerException unkept() {
        return new OpenLedgerException(
                "NOT_KEPT", "a study keeps no leaves: prove and open again on a ledger with a storage");
    }

    /** What a decided command leaves: everything but a proof. */
    private record Instant(long height, long time, List<Event> events) implements Receipt {
        @Override
        public LeafProof proof() {
            throw unkept();
        }
    }
}
