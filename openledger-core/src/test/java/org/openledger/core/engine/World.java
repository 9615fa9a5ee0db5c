/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.crypto.Ed25519Key;
import org.openledger.core.crypto.Eip712;
import org.openledger.core.crypto.Secp256k1Key;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand;
import org.openledger.party.Authorisation;
import org.openledger.party.KeyType;
import org.openledger.party.Signer;
import org.openledger.party.VerificationKey;
import org.openledger.token.Amount;

/** An operator, two people, a clock that is moved by hand, and an engine on a storage in memory. */
final class World implements AutoCloseable {
    static final long BEGIN = 1_700_000_000_000L;
    static final Signer OPERATOR = ed25519(1);
    static final Signer ADA = ed25519(2);
    static final Signer BOB = secp256k1(3);

    private final Random random = new Random(42);
    final AtomicLong clock = new AtomicLong(BEGIN);
    RamStorage storage = new RamStorage();
    Engine engine;

    World() {
        this(Limits.standard(2));
    }

    World(Limits limits) {
        engine = Engine.open(options(limits));
    }

    EngineOptions options(Limits limits) {
        return options(storage, limits);
    }

    EngineOptions options(RamStorage on, Limits limits) {
        InstantSource source = () -> Instant.ofEpochMilli(clock.get());
        Founding founding = new Founding(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Genesis.Allocation(ADA.account(), Amount.open(1_000_000)),
                        new Genesis.Allocation(BOB.account(), Amount.open(1_000_000))));
        return new EngineOptions(on, on, OPERATOR, source, random::nextBytes, founding, limits);
    }

    /** Closes the engine and opens it again on the same storage. */
    World reopen(Limits limits) {
        engine.close();
        engine = Engine.open(options(limits));
        return this;
    }

    World reopen() {
        return reopen(Limits.standard(2));
    }

    static CommandId id(String name) {
        return CommandId.of(name);
    }

    /** A host's record, which anybody may append. */
    static Command note(String text) {
        return new LedgerCommand.Extend("test", Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    SignedCommand signed(Signer signer, String id, Command command) {
        return sign(signer, engine.prepare(signer.account(), id(id), command));
    }

    SignedCommand sign(Signer signer, Envelope envelope) {
        byte[] bytes = Envelopes.encode(envelope);
        Bytes signature = Bytes.of(signer.sign(engine.id(), bytes));
        return new SignedCommand(Bytes.of(bytes), new Authorisation.Signature(signer.key(), signature));
    }

    Receipt submit(SignedCommand command) {
        return join(engine.submit(command));
    }

    Receipt submit(Signer signer, String id, Command command) {
        return submit(signed(signer, id, command));
    }

    Refusal refusal(SignedCommand command) {
        return refusal(engine.submit(command));
    }

    static Refusal refusal(CompletionStage<Receipt> answer) {
        try {
            Receipt receipt = join(answer);
            throw new AssertionError("accepted as leaf " + receipt.height());
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    static Receipt join(CompletionStage<Receipt> answer) {
        try {
            return answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    static Signer ed25519(int seed) {
        Ed25519Key key = Ed25519Key.of(secret(seed));
        return signer(KeyType.ED25519, key.publicKey(), (ledger, message) -> key.sign(message));
    }

    static Signer secp256k1(int seed) {
        Secp256k1Key key = Secp256k1Key.of(secret(seed));
        return signer(
                KeyType.SECP256K1,
                key.publicKey(),
                (ledger, message) -> key.sign(Eip712.commandDigest(ledger, Hash.sha256(message))));
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[32];
        secret[31] = (byte) seed;
        return secret;
    }

    private static Signer signer(KeyType type, byte[] publicKey, Signing signing) {
        VerificationKey key = VerificationKey.of(type, publicKey);
        return new Signer() {
            @Override
            public VerificationKey key() {
                return key;
            }

            @Override
            public byte[] sign(Hash ledger, byte[] message) {
                return signing.sign(ledger, message);
            }
        };
    }

    private interface Signing {
        byte[] sign(Hash ledger, byte[] message);
    }
}
