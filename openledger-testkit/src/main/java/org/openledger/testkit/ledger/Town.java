/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openledger.Actor;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.OpenLedgerException;
import org.openledger.RefusedException;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.party.Signer;
import org.openledger.party.VerificationKey;
import org.openledger.review.Vote;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Storage;
import org.openledger.testkit.FaultyStorage;
import org.openledger.testkit.Soak;
import org.openledger.testkit.StoreName;
import org.openledger.token.Amount;
import org.openledger.token.Schedule;

/** A few people with money, a ledger between them, a clock and a source of chance that a test holds in its hand. */
final class Town implements AutoCloseable {

    /** How many people live here. */
    static final int PEOPLE = 4;

    /** When it begins: 2026-01-01T00:00:00Z. */
    static final long BEGIN = 1_767_225_600_000L;

    static final PlainSigner OPERATOR = PlainSigner.of("operator");

    private static final int SPARES = 3;
    private static final PlainSigner FOUNDER = PlainSigner.of("founder");

    private static final List<PlainSigner> PERSONS = IntStream.range(0, PEOPLE)
            .mapToObj(i -> PlainSigner.of("person-" + i))
            .toList();
    private static final List<List<PlainSigner>> SPARE = IntStream.range(0, PEOPLE)
            .mapToObj(i -> IntStream.range(0, SPARES)
                    .mapToObj(key -> PlainSigner.of("person-" + i + "/" + key))
                    .toList())
            .toList();
    private static final Schedule HOURLY = new Schedule(0, 3_600_000, 24);
    private static final long MILLI_OPEN = 1_000_000_000_000_000L;
    private static final int MOST_TICKS = 1_000;

    private final LedgerLaws laws;
    private final Parameters parameters;
    private final StoreName name = new StoreName("town-" + UUID.randomUUID());
    private final KeyVault vault;
    private final Signer operator;
    private final Map<VerificationKey, Signer> signers = new HashMap<>();
    private final List<Gold> golds = new ArrayList<>();
    private final List<Storage> handles = new ArrayList<>();
    private final SetClock clock = new SetClock(BEGIN);
    private final CountedEntropy entropy = new CountedEntropy();
    private FaultyStorage storage;
    private OpenLedger ledger;

    Town(LedgerLaws laws, Parameters parameters, int threads) {
        this.laws = laws;
        this.parameters = parameters;
        this.vault = laws.vault(name);
        this.operator = same(laws, OPERATOR);
        Stream.of(List.of(FOUNDER), PERSONS).flatMap(List::stream).forEach(signer -> meet(laws, signer));
        SPARE.forEach(keys -> keys.forEach(signer -> meet(laws, signer)));
        this.storage = new FaultyStorage(handle());
        this.ledger = build(storage, threads);
    }

    Town(LedgerLaws laws) {
        this(laws, small(), 2);
    }

    /** The standard parameters with a committee that the town can fill, and windows of an hour. */
    static Parameters small() {
        long hour = 3_600_000;
        return Parameters.standard()
                .with(Parameters.QUORUM, 1)
                .with(Parameters.COMMITTEE, 3)
                .with(Parameters.VALIDATOR_STAKE, MILLI_OPEN)
                .with(Parameters.CHALLENGE_BOND, MILLI_OPEN)
                .with(Parameters.EPOCH, hour)
                .with(Parameters.REVEAL_WINDOW, hour)
                .with(Parameters.VOTE_WINDOW, hour)
                .with(Parameters.VOTE_REVEAL_WINDOW, hour)
                .with(Parameters.CHALLENGE_WINDOW, hour)
                .with(Parameters.APPEAL_WINDOW, hour)
                .with(Parameters.UNBONDING, 2 * hour)
                .with(Parameters.APPEAL_BOND, MILLI_OPEN)
                .with(Parameters.APPEAL_QUORUM, 1)
                .with(Parameters.APPEAL_COMMITTEE, 3)
                .with(Parameters.PEER_LEAST, 1)
                .with(Parameters.VALIDATOR_EPOCH, 4 * hour)
                .with(Parameters.REWARD_EPOCH, 4 * hour)
                .with(Parameters.REPUTATION_EPOCH, 4 * hour)
                .with(Parameters.CHANGE_WINDOW, hour)
                .with(Parameters.CHANGE_TIMELOCK, hour)
                .with(Parameters.ROTATION_DELAY, hour)
                .with(Parameters.RECOVERY_DELAY, hour)
                .with(Parameters.JOB_WINDOW, 8 * hour);
    }

    /**
     * A known answer that somebody hid.
     *
     * @param number its number
     * @param row of which row
     * @param vote the right one
     */
    record Gold(long number, ContributionId row, Vote vote) {}

    /** The known answers that were hidden so far. */
    List<Gold> golds() {
        return golds;
    }

    /** One of the keys that a person may go over to. */
    static PlainSigner spare(int person, int key) {
        return SPARE.get(Math.floorMod(person, PEOPLE)).get(Math.floorMod(key, SPARES));
    }

    static PlainSigner person(int number) {
        return PERSONS.get(Math.floorMod(number, PEOPLE));
    }

    private void meet(LedgerLaws of, PlainSigner signer) {
        signers.put(signer.key(), same(of, signer));
    }

    private static Signer same(LedgerLaws laws, PlainSigner plain) {
        Signer signer = laws.signer(plain.toString());
        if (!signer.key().equals(plain.key())) {
            throw new IllegalStateException("signer of " + plain + " has another key: give the one of PlainSigner.of");
        }
        return signer;
    }

    private Storage handle() {
        Storage handle = laws.open(name);
        handles.add(handle);
        return handle;
    }

    /** Opens a ledger of this town on a storage; the caller closes it. */
    OpenLedger build(Storage on, int threads) {
        LedgerBuilder builder = laws.wiring()
                .storage(on)
                .keyVault(vault)
                .operator(operator)
                .parameters(parameters)
                .clock(clock)
                .entropy(entropy)
                .threads(threads);
        IntStream.range(0, PEOPLE).forEach(i -> builder.allocate(person(i).account(), Amount.open(1_000)));
        return builder.allocate(new Genesis.Allocation(FOUNDER.account(), Amount.open(100), Optional.of(HOURLY)))
                .build();
    }

    OpenLedger ledger() {
        return ledger;
    }

    FaultyStorage storage() {
        return storage;
    }

    SetClock clock() {
        return clock;
    }

    /** A person, whose key at this moment signs. */
    Actor actor(int number) {
        return ledger.as(speaking(number));
    }

    /** Who has an allocation that vests by the hour. */
    Actor founder() {
        return ledger.as(same(laws, FOUNDER));
    }

    /** Who serves models: the operator. */
    Actor node() {
        return ledger.as(operator);
    }

    /** A person's wallet, with the key of this moment. */
    PlainWallet wallet(int number) {
        return new PlainWallet(ledger.id(), speaking(number));
    }

    PlainWallet operatorsWallet() {
        return new PlainWallet(ledger.id(), operator);
    }

    private Signer speaking(int number) {
        PlainSigner person = person(number);
        VerificationKey key = ledger.read().changedKey(person.account()).orElse(person.key());
        return Objects.requireNonNull(signers.get(key), "key of " + person).speakingFor(person.account());
    }

    /** Returns a time that a command submitted now may carry. */
    long soon() {
        return clock.millis() + 600_000;
    }

    /** Closes ledger and storage and opens both again. */
    OpenLedger reopen(int threads) {
        ledger.close();
        storage.close();
        storage = new FaultyStorage(handle());
        ledger = build(storage, threads);
        return ledger;
    }

    /**
     * Lets a deed be tried.
     *
     * @return whether the ledger said yes; an erased row is no rule's refusal, but a no all the same: nobody can build its models again
     */
    boolean tries(Deed deed) {
        try {
            new Doing(this, deed).run();
            return true;
        } catch (RefusedException no) {
            return false;
        } catch (OpenLedgerException e) {
            if (String.valueOf(e.getMessage()).startsWith("ROW_ERASED")) {
                return false;
            }
            throw e;
        }
    }

    void live(List<Deed> story) {
        story.forEach(this::tries);
    }

    /** Lets time pass, and handles what came due. */
    void pass(long millis) {
        clock.advance(millis);
        tick();
    }

    /** Handles everything that is due. */
    void tick() {
        int ticks = 0;
        while (ledger.tick() > 0) {
            if (++ticks > MOST_TICKS) {
                throw new AssertionError("still due after " + MOST_TICKS + " ticks at one moment");
            }
        }
    }

    @Override
    public void close() {
        Soak.decided(ledger.read().height());
        ledger.close();
        handles.forEach(Storage::close);
    }
}
