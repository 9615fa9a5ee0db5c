/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Event;
import org.openledger.Refusal;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.state.LedgerState;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.KeyType;
import org.openledger.party.VerificationKey;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Schedule;

/** A ledger without an engine: commands are decided and folded in at a time that tests move by hand. */
public final class Town {
    public static final long BEGIN = 1_700_000_000_000L;
    public static final VerificationKey OPERATOR_KEY = key(1);
    public static final VerificationKey NODE_KEY = key(2);
    public static final AccountId OPERATOR = AccountId.foundedBy(OPERATOR_KEY);
    public static final AccountId NODE = AccountId.foundedBy(NODE_KEY);
    public static final AccountId ADA = person(3);
    public static final AccountId BOB = person(4);
    public static final AccountId CY = person(5);
    /** Whose allocation vests in ten steps of a second. */
    public static final AccountId PATIENT = person(15);

    public static final Amount FORTUNE = Amount.open(10_000);

    private static final int SEEDS = 2_000;

    public final LedgerState state = new LedgerState();
    public final List<byte[]> log = new ArrayList<>();
    public long clock = BEGIN;
    private final List<Hash> chain = new ArrayList<>();
    private int commands;

    /** A town with the preset STANDARD. */
    public Town() {
        this(Parameters.standard());
    }

    public Town(Parameters parameters) {
        forgeChain();
        ok(OPERATOR, new LedgerCommand.Begin(genesis(parameters)));
    }

    /** A town with another beginning. */
    public Town(Parameters parameters, Amount supply, List<Genesis.Allocation> allocations) {
        forgeChain();
        ok(OPERATOR, new LedgerCommand.Begin(genesis(parameters, supply, allocations)));
    }

    private void forgeChain() {
        chain.add(Hash.sha256(new byte[] {7}));
        for (int i = 0; i < SEEDS; i++) {
            chain.add(Hash.sha256(chain.get(i).bytes()));
        }
    }

    public Genesis genesis(Parameters parameters) {
        List<Genesis.Allocation> allocations = new ArrayList<>(IntStream.rangeClosed(3, 14)
                .mapToObj(i -> new Genesis.Allocation(person(i), FORTUNE))
                .toList());
        allocations.add(
                new Genesis.Allocation(PATIENT, Amount.ofUnits(1_009), Optional.of(new Schedule(0, 1_000, 10))));
        return genesis(parameters, Amount.open(1_000_000), allocations);
    }

    private Genesis genesis(Parameters parameters, Amount supply, List<Genesis.Allocation> allocations) {
        return new Genesis(
                "town.example",
                OPERATOR_KEY,
                NODE_KEY,
                parameters,
                supply,
                allocations,
                chain.get(SEEDS),
                SEEDS,
                BEGIN);
    }

    public static AccountId person(int number) {
        return AccountId.foundedBy(key(number));
    }

    private static VerificationKey key(int number) {
        return VerificationKey.of(
                KeyType.ED25519, Hash.sha256(new byte[] {(byte) number}).bytes());
    }

    /** Decides, and folds the leaf in unless the door said no. */
    public Decision ask(AccountId account, Command command) {
        CommandId id = CommandId.of("command " + commands++);
        Envelope envelope = new Envelope(Hash.ZERO, account, id, clock + 1, 1_000, command);
        Decision decision = Decider.decide(state, envelope, clock, account.equals(OPERATOR));
        if (decision.refusal().filter(no -> no.code().atTheDoor()).isEmpty()) {
            Authorisation signature =
                    new Authorisation.Signature(OPERATOR_KEY, Bytes.of(new byte[Authorisation.SIGNATURE_LENGTH]));
            Leaf decided = new Leaf(
                    Bytes.of(Envelopes.encode(envelope)), signature, clock, decision.refusal(), decision.events());
            byte[] leaf = Leaves.encode(decided);
            assertThat(Leaves.encode(decided, decision.written())).isEqualTo(leaf);
            assertThat(leaf).hasSizeLessThanOrEqualTo(Leaf.MAX_BYTES);
            state.apply(Leaves.effect(leaf));
            log.add(leaf);
        }
        return decision;
    }

    /** What happens, when it may happen. */
    public List<Event> ok(AccountId account, Command command) {
        Decision decision = ask(account, command);
        assertThat(decision.refusal()).as("%s", command).isEmpty();
        return decision.events();
    }

    /** Why it may not happen. */
    public Refusal.Code no(AccountId account, Command command) {
        Decision decision = ask(account, command);
        assertThat(decision.refusal()).as("%s", command).isPresent();
        assertThat(decision.events()).isEmpty();
        return decision.refusal().orElseThrow().code();
    }

    public List<Event> tick() {
        return ok(OPERATOR, new LedgerCommand.Tick(Optional.empty()));
    }

    /** Moves into the next epoch and reveals its seed. */
    public List<Event> nextSeed() {
        clock += state.parameters().number(Parameters.EPOCH);
        return ok(OPERATOR, new LedgerCommand.Tick(Optional.of(nextLink())));
    }

    public Hash nextLink() {
        return chain.get(chain.indexOf(state.seedLink()) - 1);
    }

    public Amount free(AccountId account) {
        return state.balance(Pot.available(account));
    }

    public Amount locked(AccountId account) {
        return state.balance(Pot.locked(account));
    }

    public Amount pot(Pot.Kind kind, long number) {
        return state.balance(Pot.numbered(kind, number));
    }

    public Contribution row(ContributionId id) {
        return state.contribution(id).orElseThrow();
    }

    /** The one event of a type among these. */
    public static <E extends Event> E only(Class<E> type, List<Event> events) {
        assertThat(events).filteredOn(type::isInstance).as("%s", type).hasSize(1);
        return type.cast(events.stream().filter(type::isInstance).findFirst().orElseThrow());
    }
}
