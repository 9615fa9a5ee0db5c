/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.nio.ByteBuffer;
import java.util.List;
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
import org.openledger.token.TokenCommand;

/** The leaves of a ledger in which people pay each other, decided without a door: nobody signs, and nobody stores them. */
final class InventedLedger {

    private static final long BEGIN = 1_767_225_600_000L;
    private static final int FUNDED = 200;
    private static final Authorisation NOBODY =
            new Authorisation.Signature(key(0), Bytes.of(new byte[Authorisation.SIGNATURE_LENGTH]));

    private final List<AccountId> people;
    private final LedgerState state = new LedgerState();
    private long number;

    /** A ledger of so many people, at least 201. */
    InventedLedger(int people) {
        this.people = IntStream.rangeClosed(1, people)
                .mapToObj(i -> AccountId.foundedBy(key(i)))
                .toList();
    }

    private static VerificationKey key(int number) {
        return VerificationKey.of(
                KeyType.ED25519,
                Hash.sha256(ByteBuffer.allocate(Integer.BYTES).putInt(number).array())
                        .bytes());
    }

    LedgerState state() {
        return state;
    }

    /** Decides the next command and returns its leaf. */
    byte[] next() {
        return number == 0 ? decide(AccountId.foundedBy(key(0)), new LedgerCommand.Begin(genesis()), true) : payment();
    }

    private byte[] payment() {
        int from = (int) (number % FUNDED);
        int to = FUNDED + (int) (((number * 2_654_435_761L) >>> 8) % (people.size() - FUNDED));
        return decide(
                people.get(from), new TokenCommand.Transfer(people.get(Math.abs(to)), Amount.ofUnits(number)), false);
    }

    private Genesis genesis() {
        return new Genesis(
                "bench.example",
                key(0),
                key(0),
                Parameters.standard(),
                Amount.open(1_000_000),
                people.subList(0, FUNDED).stream()
                        .map(person -> new Genesis.Allocation(person, Amount.open(1_000)))
                        .toList(),
                Hash.ZERO,
                1,
                BEGIN);
    }

    private byte[] decide(AccountId who, Command command, boolean operator) {
        long time = BEGIN + number;
        CommandId id = CommandId.of("command " + number++);
        Envelope envelope = new Envelope(Hash.ZERO, who, id, time, Long.MAX_VALUE, command);
        Decision decision = Decider.decide(state, envelope, time, operator);
        Leaf leaf = new Leaf(Bytes.of(Envelopes.encode(envelope)), NOBODY, time, decision.refusal(), decision.events());
        state.apply(leaf.effect());
        return Leaves.encode(leaf);
    }
}
