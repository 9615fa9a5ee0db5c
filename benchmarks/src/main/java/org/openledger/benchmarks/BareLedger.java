/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.decide.Decider;
import org.openledger.core.decide.Decision;
import org.openledger.core.state.LedgerState;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.KeyType;
import org.openledger.party.VerificationKey;
import org.openledger.token.Amount;

/** A ledger without a door: commands are decided and folded in at a time that is set by hand; nobody signs, and nobody stores the leaves. */
final class BareLedger {
    private static final long BEGIN = 1_767_225_600_000L;
    private static final Authorisation NOBODY =
            new Authorisation.Signature(key(0), Bytes.of(new byte[Authorisation.SIGNATURE_LENGTH]));

    private final LedgerState state = new LedgerState();
    private final List<Hash> seeds = new ArrayList<>();
    private final AccountId operator = AccountId.foundedBy(key(0));
    private final byte[] genesis;
    private long time = BEGIN;
    private long number;

    /** A ledger with so many seeds, in which each of these accounts has so much. */
    BareLedger(Parameters parameters, int seeds, List<AccountId> people, Amount funds) {
        Hash link = Hash.ZERO;
        for (int i = 0; i <= seeds; i++) {
            this.seeds.add(link);
            link = Hash.sha256(link.bytes());
        }
        Genesis genesis = new Genesis(
                "bench.example",
                key(0),
                key(0),
                parameters,
                Amount.open(1_000_000_000),
                people.stream()
                        .map(person -> new Genesis.Allocation(person, funds))
                        .toList(),
                this.seeds.get(seeds),
                seeds,
                BEGIN);
        this.genesis = decide(operator, new LedgerCommand.Begin(genesis));
    }

    static VerificationKey key(int number) {
        return VerificationKey.of(
                KeyType.ED25519,
                Hash.sha256(ByteBuffer.allocate(Integer.BYTES).putInt(number).array())
                        .bytes());
    }

    /** So many accounts that are not the operator's. */
    static List<AccountId> people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> AccountId.foundedBy(key(i)))
                .toList();
    }

    /** The first leaf. */
    byte[] genesis() {
        return genesis.clone();
    }

    LedgerState state() {
        return state;
    }

    AccountId operator() {
        return operator;
    }

    void pass(long millis) {
        time += millis;
    }

    /** Decides a command and returns its leaf. */
    byte[] decide(AccountId who, Command command) {
        Envelope envelope =
                new Envelope(Hash.ZERO, who, CommandId.of("command " + number++), time, Long.MAX_VALUE, command);
        Decision decision = Decider.decide(state, envelope, time, who.equals(operator));
        Leaf leaf = new Leaf(Bytes.of(Envelopes.encode(envelope)), NOBODY, time, decision.refusal(), decision.events());
        state.apply(leaf.effect());
        return Leaves.encode(leaf);
    }

    /** Decides a command that must be accepted. */
    void expect(AccountId who, Command command) {
        Leaf leaf = Leaves.decode(decide(who, command));
        if (leaf.refusal().isPresent()) {
            throw new IllegalStateException(
                    command + " was refused: " + leaf.refusal().get().message());
        }
    }

    /** Lets everything happen that is due. */
    void settle() {
        while (state.due(time) || state.seedDue(time)) {
            Optional<Hash> link = state.seedDue(time)
                    ? Optional.of(seeds.get(seeds.indexOf(state.seedLink()) - 1))
                    : Optional.empty();
            expect(operator, new LedgerCommand.Tick(link));
        }
    }
}
