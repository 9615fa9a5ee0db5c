/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.openledger.Actor;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.audit.Hash;
import org.openledger.core.Keys;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.party.Signer;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** A ledger in a directory, with a writer, a reader, seven validators and a clock moved by hand. */
final class Hamlet implements AutoCloseable {

    static final Signer ADA = key("ada");
    static final Signer BOB = key("bob");

    private static final List<Signer> VALIDATORS =
            IntStream.range(0, 7).mapToObj(i -> key("validator " + i)).toList();

    final OpenLedger ledger;
    final Actor ada;
    final Actor bob;
    private final HandClock clock;
    private final List<Actor> validators;

    private Hamlet(OpenLedger ledger, HandClock clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.ada = ledger.as(ADA);
        this.bob = ledger.as(BOB);
        this.validators = VALIDATORS.stream().map(ledger::as).toList();
    }

    /** Founds a hamlet in a directory. */
    static Hamlet found(Path directory) {
        HandClock clock = new HandClock(Sandbox.START);
        Hamlet hamlet = new Hamlet(
                OpenLedger.open(directory, wiring -> {
                    wiring.clock(clock).allocate(ADA.account(), Amount.open(1_000));
                    wiring.allocate(BOB.account(), Amount.open(1_000));
                    VALIDATORS.forEach(validator -> wiring.allocate(validator.account(), Amount.open(10_000)));
                }),
                clock);
        hamlet.validators.forEach(validator -> validator
                .account()
                .stake(
                        StakePurpose.VALIDATION,
                        hamlet.ledger.read().parameters().amount(Parameters.VALIDATOR_STAKE)));
        return hamlet;
    }

    /** Opens the hamlet again. */
    static Hamlet open(Path directory) {
        return open(directory, wiring -> {});
    }

    /** Opens the hamlet again, with more options. */
    static Hamlet open(Path directory, Consumer<LedgerBuilder> options) {
        HandClock clock = new HandClock(Sandbox.START);
        Hamlet hamlet = new Hamlet(OpenLedger.open(directory, options.andThen(wiring -> wiring.clock(clock))), clock);
        clock.moveTo(hamlet.ledger.read().time());
        return hamlet;
    }

    /** Lets the validators vote until every row is active or at its end. */
    void passReview(DatanetId datanet) {
        new ReviewRun(ledger, clock, Sandbox.START.toEpochMilli(), validators).pass(datanet);
    }

    private static Signer key(String name) {
        return Keys.ed25519(Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
