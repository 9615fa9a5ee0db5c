/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.openledger.Actor;
import org.openledger.Health;
import org.openledger.LeafListener;
import org.openledger.LedgerBuilder;
import org.openledger.LedgerView;
import org.openledger.OpenLedger;
import org.openledger.Receipt;
import org.openledger.SignedCommand;
import org.openledger.Subscription;
import org.openledger.audit.Audit;
import org.openledger.audit.Hash;
import org.openledger.audit.Proofs;
import org.openledger.core.Keys;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.internal.Require;
import org.openledger.party.Signer;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/**
 * A ledger to try things out: the real rules in memory, with funded actors, validators who are ordinary actors, and a clock that is moved by hand.
 *
 * <p>It is built of what everybody can use and can do nothing that an application could not: money comes from an account that the genesis funds, votes are
 * commands in the log. Everything follows from the seed; the same calls in the same order give the same log, to the bit. Keys are not secret.
 */
public final class Sandbox implements OpenLedger {

    /** When every sandbox begins: 2026-01-01T00:00:00Z. */
    public static final Instant START = Instant.ofEpochSecond(1_767_225_600L);

    /** The longest name of an actor, in characters. */
    public static final int MAX_NAME = 100;

    /** How many actors may be named. */
    public static final int MAX_ACTORS = 100_000;

    private static final byte[] KEY_DOMAIN = "openledger/sandbox/key/v1".getBytes(StandardCharsets.US_ASCII);
    private static final Amount FAUCET = Amount.open(500_000_000);

    private final SandboxOptions options;
    private final HandClock clock = new HandClock(START);
    private final OpenLedger ledger;
    private final Actor faucet;
    private final Map<String, Actor> actors = new TreeMap<>();
    private final List<Actor> validators;
    private final ReviewRun reviews;

    private Sandbox(SandboxOptions options) {
        this.options = options;
        this.ledger = wire(options, clock);
        this.faucet = ledger.as(signer("faucet"));
        this.validators = IntStream.rangeClosed(1, options.validators())
                .mapToObj(number -> validator("validator-" + number))
                .toList();
        this.reviews = new ReviewRun(ledger, clock, START.toEpochMilli(), validators);
    }

    /**
     * Opens a sandbox with {@link SandboxOptions#standard}.
     *
     * @return a new ledger with seven validators
     */
    public static Sandbox open() {
        return open(SandboxOptions.standard());
    }

    /**
     * Opens a sandbox with another seed.
     *
     * @param seed every key, salt and draw follows from it
     * @return a new ledger with seven validators
     */
    public static Sandbox open(long seed) {
        return open(SandboxOptions.standard().withSeed(seed));
    }

    /**
     * Opens a sandbox.
     *
     * @param options how it is set up
     * @return a new ledger
     */
    public static Sandbox open(SandboxOptions options) {
        return new Sandbox(options);
    }

    private static OpenLedger wire(SandboxOptions options, HandClock clock) {
        LedgerBuilder builder = OpenLedger.builder()
                .storage(MemoryStorage.create())
                .keyVault(new MemoryKeyVault())
                .operator(signer(options, "operator"))
                .node(signer(options, "node"))
                .origin("openledger.sandbox")
                .parameters(options.parameters())
                .signatures(options.signatures())
                .allocate(signer(options, "faucet").account(), FAUCET)
                .clock(clock)
                .entropy(new SeededEntropy(options.seed()))
                .threads(options.threads());
        if (options.compute().isEmpty()) {
            return builder.installed().build();
        }
        options.compute().forEach(provider -> {
            provider.trainers().forEach(builder::trainer);
            provider.generators().forEach(builder::generator);
            provider.attributors().forEach(builder::attributor);
            provider.screeners().forEach(builder::screener);
        });
        return builder.build();
    }

    /**
     * Returns an actor by name, funded when the name is used for the first time.
     *
     * @param name 1 to {@value #MAX_NAME} characters
     * @return the hands of the account whose key follows from seed and name
     */
    public synchronized Actor actor(String name) {
        Actor known = actors.get(Require.text(name, MAX_NAME, "actor name"));
        if (known != null) {
            return known;
        }
        Require.inRange(actors.size() + 1L, 1, MAX_ACTORS, "number of actors");
        Actor actor = ledger.as(signer(name));
        if (!options.funds().isZero()) {
            faucet.account().transfer(actor.account().id(), options.funds());
        }
        actors.put(name, actor);
        return actor;
    }

    /**
     * Returns the key behind a name, for whoever signs commands without an actor.
     *
     * @param name 1 to {@value #MAX_NAME} characters
     * @return the signer; its account has no money until {@link #actor} was called
     */
    public Signer signer(String name) {
        return signer(options, Require.text(name, MAX_NAME, "actor name"));
    }

    private static Signer signer(SandboxOptions options, String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return Keys.ed25519(Hash.sha256(ByteBuffer.allocate(KEY_DOMAIN.length + Long.BYTES + utf8.length)
                        .put(KEY_DOMAIN)
                        .putLong(options.seed())
                        .put(utf8)
                        .array())
                .bytes());
    }

    private Actor validator(String name) {
        Amount least = options.parameters().amount(Parameters.VALIDATOR_STAKE);
        Amount stake = least.isZero() ? Amount.open(1) : least.plus(least);
        Actor validator = ledger.as(signer(name));
        faucet.account().transfer(validator.account().id(), stake.plus(options.funds()));
        validator.account().stake(StakePurpose.VALIDATION, stake);
        actors.put(name, validator);
        return validator;
    }

    /**
     * Returns the validators, named {@code validator-1} and so on: ordinary actors, funded like everybody, each with twice the least stake.
     *
     * @return them, in order
     */
    public List<Actor> validators() {
        return validators;
    }

    /**
     * Lets the validators read, vote and reveal, and moves the clock from deadline to deadline, until every row of a Datanet is active or at its end.
     *
     * <p>They vote SLASH when a check found a copy, REJECT when another check failed, else ACCEPT; on the way they vote on rows of other Datanets
     * too. The challenge windows have passed then. The appeal windows, for which slashed money is held back, are not waited for: {@link #advance} passes them.
     *
     * @param datanet whose rows
     */
    public void passReview(DatanetId datanet) {
        reviews.pass(datanet);
    }

    /**
     * Moves the clock and handles everything that is due then. Nobody votes meanwhile.
     *
     * @param duration how far, 0 or more
     */
    public void advance(Duration duration) {
        clock.advance(duration);
        reviews.tick();
    }

    /**
     * Returns the time on the clock.
     *
     * @return the moment
     */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Returns the key that verifies this ledger's checkpoints, in the C2SP vkey format: what a stranger gives to the verifier.
     *
     * @return one line of text
     */
    public String verificationKey() {
        return proofs().verificationKey();
    }

    @Override
    public Hash id() {
        return ledger.id();
    }

    @Override
    public Actor as(Signer signer) {
        return ledger.as(signer);
    }

    @Override
    public CompletionStage<Receipt> submit(SignedCommand command) {
        return ledger.submit(command);
    }

    @Override
    public LedgerView read() {
        return ledger.read();
    }

    @Override
    public LedgerView at(long height) {
        return ledger.at(height);
    }

    @Override
    public Subscription follow(long fromHeight, LeafListener listener) {
        return ledger.follow(fromHeight, listener);
    }

    @Override
    public Proofs proofs() {
        return ledger.proofs();
    }

    @Override
    public Audit audit() {
        return ledger.audit();
    }

    @Override
    public int tick() {
        return ledger.tick();
    }

    @Override
    public Health health() {
        return ledger.health();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
