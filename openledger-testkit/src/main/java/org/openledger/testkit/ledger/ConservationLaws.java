/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.openledger.LedgerView;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.stake.Stake;
import org.openledger.testkit.ledger.Chronicle.Heard;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** W01 to W03: no unit of money appears, disappears or is in two places. */
interface ConservationLaws extends TownFixture {

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label(
            "W01: After each event all pots sum to what was minted, none is below zero, and every view agrees with whoever only heard the moves.")
    default void W01_everyUnitIsInOnePot(@ForAll("stories") List<Deed> story, @ForAll int sample) {
        try (Town town = found(Town.small().with(Parameters.GAS_PRICE, 12_345_678_901L), 2)) {
            town.live(story);
            Books books = new Books();
            for (Heard leaf : Chronicle.of(town.ledger(), 0)) {
                books.enter(leaf.events());
                if (Math.floorMod(leaf.height() + sample, 7) == 0) {
                    requireSame(books, town.ledger().at(leaf.height() + 1));
                }
            }
            requireSame(books, town.ledger().read());
        }
    }

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label("W02: What is locked in a person's pot is the sum of that person's stakes.")
    default void W02_lockedMoneyIsStaked(@ForAll("stories") List<Deed> story) {
        try (Town town = found()) {
            for (Deed deed : story) {
                town.tries(deed);
                LedgerView view = town.ledger().read();
                for (int i = 0; i < Town.PEOPLE; i++) {
                    Amount staked = view.stakes(Town.person(i).account()).stream()
                            .filter(stake -> stake.state() != Stake.State.RELEASED)
                            .map(Stake::locked)
                            .reduce(Amount.ZERO, Amount::plus);
                    assertThat(view.balance(Pot.locked(Town.person(i).account())))
                            .isEqualTo(staked);
                }
            }
        }
    }

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label("W03: A request's escrow holds its highest fee while it is open, and nothing afterwards.")
    default void W03_escrowsEmptyThemselves(@ForAll("stories") List<Deed> story) {
        try (Town town = found()) {
            town.live(story);
            LedgerView view = town.ledger().read();
            LongStream.range(0, view.requests()).forEach(number -> {
                InferenceRequest request = view.request(new RequestId(number)).orElseThrow();
                boolean open = request.status() == InferenceRequest.Status.OPEN;
                assertThat(view.balance(Pot.numbered(Pot.Kind.ESCROW, number)))
                        .isEqualTo(open ? request.maxFee() : Amount.ZERO);
            });
        }
    }

    private static void requireSame(Books books, LedgerView view) {
        books.pots()
                .forEach((pot, units) -> assertThat(view.balance(pot).units())
                        .as("%s at height %s", pot, view.height())
                        .isEqualTo(units));
        BigInteger sum = BigInteger.ZERO;
        for (Pot.Kind kind : Pot.Kind.values()) {
            assertThat(view.total(kind).units()).as("%s", kind).isEqualTo(books.total(kind));
            sum = sum.add(view.total(kind).units());
        }
        assertThat(sum).isEqualTo(books.minted()).isEqualTo(view.supply().units());
    }
}
