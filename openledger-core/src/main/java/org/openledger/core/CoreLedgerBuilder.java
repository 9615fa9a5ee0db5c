/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.audit.Proofs;
import org.openledger.audit.WitnessPolicy;
import org.openledger.core.engine.Engine;
import org.openledger.core.engine.EngineOptions;
import org.openledger.core.engine.Founding;
import org.openledger.core.engine.Limits;
import org.openledger.core.flow.Compute;
import org.openledger.core.flow.Desk;
import org.openledger.core.flow.EventSource;
import org.openledger.core.witness.Witnessing;
import org.openledger.governance.Parameters;
import org.openledger.internal.Require;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.Signatures;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.Entropy;
import org.openledger.spi.Generator;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Screener;
import org.openledger.spi.Storage;
import org.openledger.spi.Trainer;
import org.openledger.token.Amount;

/** Collects the parts of a ledger and puts them together. Not for use by several threads at once. */
final class CoreLedgerBuilder implements LedgerBuilder {

    private @Nullable Storage storage;
    private boolean owned;
    private @Nullable KeyVault vault;
    private @Nullable Signer operator;
    private @Nullable Signer node;
    private @Nullable String origin;
    private @Nullable Parameters parameters;
    private @Nullable WitnessPolicy witnesses;
    private @Nullable InstantSource clock;
    private @Nullable Entropy entropy;
    private @Nullable Signatures signatures;
    private OptionalInt threads = OptionalInt.empty();
    private final List<Genesis.Allocation> allocations = new ArrayList<>();
    private final List<Trainer> trainers = new ArrayList<>();
    private final List<Generator> generators = new ArrayList<>();
    private final List<Attributor> attributors = new ArrayList<>();
    private final List<Screener> screeners = new ArrayList<>();

    @Override
    public LedgerBuilder storage(Storage storage) {
        this.storage = once("storage", this.storage, storage);
        return this;
    }

    /** Sets a storage that is closed with the ledger. */
    CoreLedgerBuilder owning(Storage own) {
        storage(own);
        owned = true;
        return this;
    }

    /** The key vault that was set, or else this one, which is set now. */
    KeyVault keyVaultOr(Supplier<KeyVault> usual) {
        if (vault == null) {
            vault = usual.get();
        }
        return vault;
    }

    /** Sets this operator, unless one was set. */
    void operatorOr(Supplier<Signer> usual) {
        if (operator == null) {
            operator = usual.get();
        }
    }

    /** Adds what is installed, unless some compute was added. */
    LedgerBuilder computeOrInstalled() {
        boolean none = trainers.isEmpty() && generators.isEmpty() && attributors.isEmpty() && screeners.isEmpty();
        return none ? installed() : this;
    }

    @Override
    public LedgerBuilder keyVault(KeyVault vault) {
        this.vault = once("keyVault", this.vault, vault);
        return this;
    }

    @Override
    public LedgerBuilder operator(Signer operator) {
        this.operator = once("operator", this.operator, operator);
        return this;
    }

    @Override
    public LedgerBuilder node(Signer node) {
        this.node = once("node", this.node, node);
        return this;
    }

    @Override
    public LedgerBuilder origin(String origin) {
        this.origin = once("origin", this.origin, origin);
        return this;
    }

    @Override
    public LedgerBuilder parameters(Parameters parameters) {
        this.parameters = once("parameters", this.parameters, parameters);
        return this;
    }

    @Override
    public LedgerBuilder signatures(Signatures signatures) {
        this.signatures = once("signatures", this.signatures, signatures);
        return this;
    }

    @Override
    public LedgerBuilder allocate(AccountId account, Amount amount) {
        return allocate(new Genesis.Allocation(requireNonNull(account, "account"), requireNonNull(amount, "amount")));
    }

    @Override
    public LedgerBuilder allocate(Genesis.Allocation allocation) {
        AccountId account = requireNonNull(allocation, "allocation").account();
        Require.inRange(allocations.size() + 1L, 1, Genesis.MAX_ALLOCATIONS, "number of allocations");
        if (allocations.stream().anyMatch(known -> known.account().equals(account))) {
            throw new IllegalArgumentException("account " + account + " has an allocation: give each account one");
        }
        allocations.add(allocation);
        return this;
    }

    @Override
    public LedgerBuilder witnesses(WitnessPolicy policy) {
        this.witnesses = once("witnesses", this.witnesses, policy);
        return this;
    }

    @Override
    public LedgerBuilder clock(InstantSource clock) {
        this.clock = once("clock", this.clock, clock);
        return this;
    }

    @Override
    public LedgerBuilder entropy(Entropy entropy) {
        this.entropy = once("entropy", this.entropy, entropy);
        return this;
    }

    @Override
    public LedgerBuilder threads(int threads) {
        Require.inRange(threads, 1, Limits.MAX_THREADS, "threads");
        if (this.threads.isPresent()) {
            throw twice("threads");
        }
        this.threads = OptionalInt.of(threads);
        return this;
    }

    @Override
    public LedgerBuilder trainer(Trainer trainer) {
        trainers.add(requireNonNull(trainer, "trainer"));
        return this;
    }

    @Override
    public LedgerBuilder generator(Generator generator) {
        generators.add(requireNonNull(generator, "generator"));
        return this;
    }

    /** {@inheritDoc} Of several, the first that explains a model is asked. */
    @Override
    public LedgerBuilder attributor(Attributor attributor) {
        attributors.add(requireNonNull(attributor, "attributor"));
        return this;
    }

    @Override
    public LedgerBuilder screener(Screener screener) {
        screeners.add(requireNonNull(screener, "screener"));
        return this;
    }

    @Override
    public LedgerBuilder installed() {
        for (ComputeProvider provider : ComputeProvider.findAll(LedgerBuilder.class.getClassLoader())) {
            trainers.addAll(provider.trainers());
            generators.addAll(provider.generators());
            attributors.addAll(provider.attributors());
            screeners.addAll(provider.screeners());
        }
        return this;
    }

    @Override
    public OpenLedger build() {
        Storage where = required("storage", storage);
        KeyVault keys = required("keyVault", vault);
        Signer orders = required("operator", operator);
        InstantSource time = clock == null ? InstantSource.system() : clock;
        Entropy random = entropy == null ? secure() : entropy;
        Founding founding = new Founding(
                Optional.ofNullable(origin),
                Optional.ofNullable(node).map(Signer::key),
                Optional.ofNullable(parameters),
                allocations,
                Optional.ofNullable(signatures));
        Limits limits = Limits.standard(threads.orElseGet(CoreLedgerBuilder::processors));
        Engine engine = Engine.open(new EngineOptions(where, keys, orders, time, random, founding, limits));
        try {
            return start(engine, where, keys, random, time, node == null ? orders : node);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private OpenLedger start(
            Engine engine, Storage where, KeyVault keys, Entropy random, InstantSource time, Signer serves) {
        Compute compute = new Compute(trainers, generators, attributors, screeners);
        Optional<Witnessing> witnessing =
                Optional.ofNullable(witnesses).map(policy -> new Witnessing(policy, engine.proofs()));
        Proofs proofs = witnessing.map(Witnessing::proofs).orElseGet(engine::proofs);
        try {
            Desk desk = new Desk(
                    engine, proofs, where::read, EventSource.of(where::read), keys, random, time, serves, compute);
            desk.resume();
            return new CoreLedger(
                    engine,
                    desk,
                    where::read,
                    () -> witnessing.ifPresent(Witnessing::close),
                    owned ? where::close : () -> {});
        } catch (RuntimeException e) {
            witnessing.ifPresent(Witnessing::close);
            throw e;
        }
    }

    private static Entropy secure() {
        SecureRandom random = new SecureRandom();
        return random::nextBytes;
    }

    private static int processors() {
        return Math.min(Limits.MAX_THREADS, Runtime.getRuntime().availableProcessors());
    }

    private static <T> T once(String option, @Nullable T known, T given) {
        if (known != null) {
            throw twice(option);
        }
        return requireNonNull(given, option);
    }

    private static <T> T required(String option, @Nullable T given) {
        if (given == null) {
            throw new IllegalStateException("no " + option + ": storage, keyVault and operator are required");
        }
        return given;
    }

    private static IllegalStateException twice(String option) {
        return new IllegalStateException(option + " was given already: give it once");
    }
}
