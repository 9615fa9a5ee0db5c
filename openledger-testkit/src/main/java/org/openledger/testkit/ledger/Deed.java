/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.token.Amount;

/**
 * One thing that somebody tries in a {@link Town}, as plain numbers, so that a story that breaks a law shrinks to a short one.
 *
 * @param verb what
 * @param who which of the people
 * @param what to whom or on what; the largest means something that is not there
 * @param size how much, in thousandths of OPEN, or how long, in seconds
 */
record Deed(Verb verb, int who, int what, int size) {

    /** The largest {@code what}. */
    static final int NOTHING = 20;

    private static final BigInteger MILLI_OPEN = BigInteger.TEN.pow(15);

    enum Verb {
        TRANSFER(6),
        STAKE(3),
        UNSTAKE(3),
        FOUND(2),
        JOIN(2),
        LEAVE(1),
        GRANT(2),
        REVISE(1),
        CONTRIBUTE(6),
        WITHDRAW(1),
        PUBLISH_VERSION(2),
        VOTE(2),
        REVEAL(2),
        /** Everybody votes, time passes, everybody reveals, and time passes again. */
        REVIEW(4),
        CHALLENGE(3),
        PUBLISH_MODEL(1),
        ASK(4),
        WAIT(6),
        BURN(1),
        HOLD(3),
        CLAIM_INCOME(2),
        /** The founder, whose allocation vests by the hour, releases what has vested. */
        RELEASE(2),
        /** The operator's. */
        OPEN_PROGRAMME(1),
        /** The operator's. */
        CLOSE_PROGRAMME(1),
        ENROL(2),
        COLLECT_YIELD(2),
        ROTATE_KEY(1),
        CANCEL_KEY_CHANGE(1),
        SET_GUARDIANS(1),
        RECOVER(1),
        /** A label of a row, which then earns with it. */
        LABEL(3),
        ERASE(1),
        RESTRICT(1),
        PUBLISH_FOR_A_PURPOSE(1),
        PROFILE(1),
        PROPOSE(3),
        VOTE_ON_A_CHANGE(3),
        APPEAL(3),
        CLAIM_PRIOR_PUBLICATION(1),
        DECLARE_AFFILIATE(1),
        CERTIFY(2),
        REVOKE(1),
        CLAIM_REVIEW(2),
        GIVE_VERDICT(2),
        HIDE_GOLD(1),
        SHOW_GOLD(1),
        DERIVE_MODEL(1),
        OPEN_JOB(1),
        /** The node's. */
        METER_JOB(2),
        /** The node's. */
        CLOSE_JOB(1),
        CANCEL_JOB(1),
        CLAIM_VALIDATION(2),
        CLAIM_APPROVAL(2),
        CLAIM_BONUS(2),
        RATE(2),
        /** Everybody joins and stakes, rows are contributed and reviewed, and a model is published. */
        SETTLE(0);

        private final int weight;

        Verb(int weight) {
            this.weight = weight;
        }
    }

    /** Returns deeds, everyday ones more often. */
    static Arbitrary<Deed> deeds() {
        List<Verb> verbs = Stream.of(Verb.values())
                .flatMap(verb -> Collections.nCopies(verb.weight, verb).stream())
                .toList();
        return Combinators.combine(
                        Arbitraries.of(verbs).withoutEdgeCases(),
                        Arbitraries.integers().between(0, Town.PEOPLE - 1).withoutEdgeCases(),
                        Arbitraries.integers().between(0, NOTHING).withoutEdgeCases(),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 20_000),
                                Arbitraries.integers().between(0, 2_000_000)))
                .as(Deed::new);
    }

    /** Returns stories; most begin when the town is settled. */
    static Arbitrary<List<Deed>> stories() {
        Arbitrary<List<Deed>> fromNothing = deeds().list().ofMinSize(10).ofMaxSize(40);
        Arbitrary<List<Deed>> settled = fromNothing.map(deeds -> {
            List<Deed> story = new ArrayList<>(deeds);
            story.add(0, new Deed(Verb.SETTLE, 0, 0, 0));
            return List.copyOf(story);
        });
        return Arbitraries.oneOf(settled, settled, settled, fromNothing);
    }

    /** Returns the size as money, above zero: up to 2,000 OPEN. */
    Amount amount() {
        return Amount.ofUnits(BigInteger.valueOf(size).multiply(MILLI_OPEN).add(BigInteger.ONE));
    }

    /** Returns the size as a time in milliseconds: up to three hours. */
    long millis() {
        return 1_000L * (size % 10_800);
    }
}
