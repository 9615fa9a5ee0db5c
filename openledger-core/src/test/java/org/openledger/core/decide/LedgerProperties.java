/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.Event;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.state.LedgerState;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.PoolId;
import org.openledger.testkit.Soak;
import org.openledger.testkit.worlds.Worlds;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Shares;
import org.openledger.token.TokenEvent.Minted;
import org.openledger.token.TokenEvent.Moved;

/** What holds whatever people do. */
@AddLifecycleHook(Soak.class)
class LedgerProperties {
    /** L01, L12: an independent sum of all moves finds the same money in the same pots, and all of it. */
    @Property(tries = 25)
    void l01MoneyIsConserved(@ForAll long seed, @ForAll @IntRange(min = 50, max = 250) int steps) {
        Life life = new Life(seed);
        life.live(steps);
        Map<Pot, BigInteger> oracle = new TreeMap<>();
        for (byte[] leaf : life.town.log) {
            Leaves.decode(leaf).events().forEach(event -> fold(event, oracle));
            assertThat(oracle.values()).noneMatch(amount -> amount.signum() < 0);
        }
        oracle.forEach((pot, amount) -> assertThat(life.town.state.balance(pot)).isEqualTo(Amount.ofUnits(amount)));
        assertThat(oracle.values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(life.town.state.supply().units());
        life.town.state.recount();
        assertThat(life.town.state.payReserved()).isLessThanOrEqualTo(life.town.state.total(Pot.Kind.VALIDATORS));
    }

    /** L90, L91: whoever folds the same leaves, from the beginning or from a snapshot, has the same state. */
    @Property(tries = 15)
    void l90ReplayAndL91SnapshotsGiveTheSameState(
            @ForAll long seed, @ForAll @IntRange(min = 50, max = 200) int steps, @ForAll @IntRange(max = 200) int cut) {
        Life life = new Life(seed);
        life.live(steps);
        List<byte[]> log = life.town.log;
        int at = Math.min(cut, log.size());
        LedgerState replayed = new LedgerState();
        LedgerState restored = LedgerState.restore(replayed.snapshot());
        for (int i = 0; i < log.size(); i++) {
            Leaf leaf = Leaves.decode(log.get(i));
            replayed.apply(leaf.effect());
            if (i < at) {
                restored = LedgerState.restore(replayed.snapshot());
                assertThat(answers(restored)).isEqualTo(answers(replayed));
            } else {
                restored.apply(leaf.effect());
            }
        }
        assertThat(replayed.digest()).isEqualTo(life.town.state.digest());
        assertThat(replayed.snapshot()).isEqualTo(life.town.state.snapshot());
        assertThat(restored.digest()).isEqualTo(replayed.digest());
        assertThat(restored.stateRoot()).isEqualTo(replayed.stateRoot());
        assertThat(answers(restored)).isEqualTo(answers(life.town.state));
    }

    /** What is derived and not stored: a restored state has to find it again. */
    private static List<Object> answers(LedgerState state) {
        List<Object> answers = new ArrayList<>(List.of(
                state.due(Long.MAX_VALUE, 1_000),
                state.waiting(Long.MAX_VALUE, 1_000),
                state.validators(Amount.ZERO),
                state.contributions(Village.NET),
                state.datanet(Village.NET),
                state.owners(Village.NET)));
        for (long row = 0; row < state.contributions(); row++) {
            answers.add(state.lastChallenge(new ContributionId(row)));
            answers.add(state.slash(new ContributionId(row)));
            answers.add(state.appeal(new ContributionId(row)));
            answers.add(state.judges(new ContributionId(row)));
            answers.add(state.creditedTo(new ContributionId(row)));
            answers.add(state.contribution(new ContributionId(row))
                    .flatMap(Contribution::blob)
                    .map(state::isKnown));
        }
        for (int person = 3; person < 15; person++) {
            answers.add(state.stakes(Town.person(person)));
            answers.add(state.affiliates(Town.person(person), Village.NET));
            answers.add(state.expertUntil(Village.NET, Town.person(person)));
        }
        for (Pot.Kind kind : Pot.Kind.values()) {
            answers.add(state.total(kind));
        }
        answers.add(state.expertTasks(Village.NET));
        for (long id = 0; id < state.pools(); id++) {
            InfluencePool pool = state.pool(new PoolId(id)).orElseThrow();
            answers.add(List.of(state.players(pool.id()), state.payers(pool.id()), state.votes(pool.id())));
            answers.add(state.openPool(pool.model(), pool.end()));
        }
        answers.add(state.parameters());
        return answers;
    }

    /** L92: deciding changes nothing. */
    @Property(tries = 10)
    void l92DecidingReadsOnly(@ForAll long seed) {
        Life life = new Life(seed);
        life.live(60);
        byte[] before = life.town.state.snapshot();
        life.decideOnly(60);
        assertThat(life.town.state.snapshot()).isEqualTo(before);
    }

    /** The lives above are not empty: together they see every kind of event but the host's own, and a final slash of a row that had earned. */
    @Example
    void everyKindOfEventHappens() {
        TreeSet<Integer> seen = new TreeSet<>();
        TreeSet<Integer> all = new TreeSet<>();
        Worlds.everyEvent().forEach(source -> all.add(source.sample().kind()));
        for (int seed = 0; seed < 200 && seen.size() < all.size() - 1; seed++) {
            Life life = new Life(seed);
            life.live(300);
            life.town.log.forEach(leaf -> Leaves.decode(leaf).events().forEach(event -> seen.add(event.kind())));
        }
        all.remove(93);
        all.remove(119);
        seen.remove(119);
        assertThat(seen).isEqualTo(all);
    }

    /** Fractions of fees, a million times (a hundred thousand in everyday builds), lose nothing. */
    @Example
    void l62AMillionFractionalPayoutsLoseNothing() {
        int payouts = Boolean.getBoolean("openledger.soak") ? 1_000_000 : 100_000;
        Random random = new Random(1);
        BigInteger paid = BigInteger.ZERO;
        BigInteger whole = BigInteger.ZERO;
        for (int i = 0; i < payouts; i++) {
            BigInteger fee = new BigInteger(1 + random.nextInt(90), random);
            List<BigInteger> weights = new ArrayList<>();
            for (int k = 1 + random.nextInt(6); k > 0; k--) {
                weights.add(BigInteger.valueOf(1 + random.nextInt(1_000_000)));
            }
            whole = whole.add(fee);
            for (BigInteger part : Shares.of(fee, weights)) {
                paid = paid.add(part);
            }
        }
        assertThat(paid).isEqualTo(whole);
    }

    private static void fold(Event event, Map<Pot, BigInteger> oracle) {
        if (event instanceof Minted minted) {
            oracle.merge(Pot.only(Pot.Kind.POOL), minted.amount().units(), BigInteger::add);
        } else if (event instanceof Moved moved) {
            oracle.merge(moved.from(), moved.amount().units().negate(), BigInteger::add);
            oracle.merge(moved.to(), moved.amount().units(), BigInteger::add);
        }
    }
}
