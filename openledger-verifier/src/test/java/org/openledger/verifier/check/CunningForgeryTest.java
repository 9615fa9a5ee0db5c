/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.verifier.world.Items.at;
import static org.openledger.verifier.world.Items.path;
import static org.openledger.verifier.world.Items.with;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.world.World;
import org.openledger.verifier.world.World.Forger;

/** Forgeries of several fields that agree with each other, as somebody would make them who wants to get away with it. */
class CunningForgeryTest {
    private static final World WORLD = World.plain();
    private static final Item OPEN = WORLD.open();
    private static final List<Long> REQUESTED = path(leaf(60, 0), 6, 1, 2, 1);
    private static final List<Long> SETTLE_COMMAND = path(leaf(61, 0), 2, 8, 1);
    private static final List<Long> SETTLE_EVENTS = path(leaf(61, 0), 6);
    private static final List<Long> SETTLED = path(SETTLE_EVENTS, 0, 2, 1);

    @Test
    void theOperatorMakesItselfTheModelsOwner() {
        Item operator = at(OPEN, path(leaf(61, 0), 2, 2));
        Item forged = with(OPEN, path(REQUESTED, 4), operator);
        forged = with(forged, path(SETTLE_EVENTS, 3, 2, 2, 1), operator);

        assertThat(refusals(forged, Forger.OPERATOR)).containsExactly("model.pins");
    }

    @Test
    void theOperatorChargesMore() {
        Item forged = OPEN;
        for (int part = 1; part <= 6; part++) {
            forged = with(
                    forged, path(SETTLE_EVENTS, 0, 2, 2, part), twice(at(OPEN, path(SETTLE_EVENTS, 0, 2, 2, part))));
        }
        for (int move = 1; move <= 9; move++) {
            forged = with(forged, path(SETTLE_EVENTS, move, 2, 3), twice(at(OPEN, path(SETTLE_EVENTS, move, 2, 3))));
        }

        assertThat(refusals(forged, Forger.OPERATOR)).contains("money.charge", "money.split", "money.payments");
    }

    @Test
    void theOperatorTakesGasThatWasNotToBePaid() {
        Item move = at(OPEN, path(leaf(60, 0), 6, 0));
        Item gas = with(with(move, path(2, 2), Item.Array.of(Item.UInt.of(6))), path(2, 4), Item.UInt.of(18));
        List<Item> events = new ArrayList<>(((Item.Array) at(OPEN, path(leaf(60, 0), 6))).items());
        events.add(0, gas);

        assertThat(refusals(with(OPEN, path(leaf(60, 0), 6), new Item.Array(events)), Forger.OPERATOR))
                .containsExactly("leaf.outcome");
    }

    @Test
    void theOperatorGivesMoreCreditThanThereIs() {
        Item forged = with(OPEN, path(SETTLE_COMMAND, 5, 0, 2), Item.UInt.of(999_999));
        forged = with(forged, path(SETTLED, 5, 0, 2), Item.UInt.of(999_999));

        assertThat(refusals(forged, Forger.OPERATOR))
                .contains("money.credits", "money.payments", "attribution.credits");
    }

    @Test
    void theOperatorCreditsARowForNothing() {
        Item forged = with(OPEN, path(SETTLE_COMMAND, 5, 0, 2), Item.UInt.of(0));
        forged = with(forged, path(SETTLED, 5, 0, 2), Item.UInt.of(0));

        assertThat(refusals(forged, Forger.OPERATOR)).contains("money.credits");
    }

    @Test
    void theOperatorPaysARowOfAnotherDatanet() {
        List<Long> committed = path(leaf(30, 0), 6, 2, 2, 2);

        assertThat(refusals(with(OPEN, committed, Item.UInt.of(6)), Forger.OPERATOR))
                .contains("money.rows", "leaf.outcome");
    }

    /** Two decisions would mean that the first was challenged, and a row that survives a challenge is active at once. */
    @Test
    void theOperatorInventsAChallengeToSkipTheWindow() {
        List<Long> tick = path(leaf(91, 1), 6);
        List<Item> events = new ArrayList<>(((Item.Array) at(OPEN, tick)).items());
        Item decided = events.get(0);
        events.set(1, with(with(events.get(1), path(2, 2), Item.UInt.of(5)), path(2, 3), Item.UInt.of(0)));
        events.add(0, decided);

        assertThat(refusals(with(OPEN, tick, new Item.Array(events)), Forger.OPERATOR))
                .containsExactly("people.decision");
    }

    @Test
    void theNodePaysForAnEcho() {
        List<Item> tokens = ((Item.Array) at(OPEN, path(6, 6, 4))).items();
        int echo = IntStream.range(0, tokens.size())
                .filter(i -> at(tokens.get(i), path(3)).equals(Item.UInt.of(1)))
                .findFirst()
                .orElseThrow();

        assertThat(refusals(with(OPEN, path(6, 6, 4, echo, 3), Item.UInt.of(3)), Forger.OPERATOR_AND_NODE))
                .contains("attribution.echo");
    }

    @Test
    void theNodeCitesTheSameWordsInSomebodyElsesRow() {
        Item spans = at(OPEN, path(6, 6, 5));
        Item forged = OPEN;
        for (int i = 0; i < ((Item.Array) spans).items().size(); i++) {
            forged = with(forged, path(6, 6, 5, i, 3), Item.UInt.of(3));
        }

        assertThat(refusals(forged, Forger.OPERATOR_AND_NODE)).contains("attribution.spans");
    }

    @Test
    void aCheckpointOfAnotherTreeProvesNothing() {
        Item sealed = WORLD.sealSections(OPEN, Forger.LOG);
        Item grown = WORLD.sealSections(with(OPEN, path(leaf(91, 1), 4), Item.UInt.of(1)), Forger.LOG);

        assertThat(names(CborWriter.write(with(sealed, path(2), at(grown, path(2))))))
                .containsExactly("log.inclusion");
    }

    @Test
    void aCheckpointThatWasChangedIsSignedByNobody() {
        Item sealed = WORLD.sealSections(OPEN, Forger.LOG);
        String note = ((Item.Text) at(sealed, path(2))).value();
        String bigger = note.replaceFirst("\n65\n", "\n66\n");

        assertThat(names(CborWriter.write(with(sealed, path(2), new Item.Text(bigger)))))
                .contains("log.checkpoint");
    }

    private static List<Long> leaf(long type, int which) {
        int leaves = ((Item.Array) at(OPEN, path(3))).items().size();
        long index = IntStream.range(0, leaves)
                .filter(i -> at(OPEN, path(3, i, 1, 2, 6)).equals(Item.UInt.of(type)))
                .skip(which)
                .findFirst()
                .orElseThrow();
        return path(3, index, 1);
    }

    private static Item twice(Item amount) {
        return new Item.UInt(((Item.UInt) amount).value().multiply(BigInteger.TWO));
    }

    private static Stream<String> refusals(Item forged, Forger forger) {
        return names(WORLD.seal(forged, forger));
    }

    private static Stream<String> names(Octets bundle) {
        return Rules.verify(WORLD.key(), Profile.FULL, bundle)
                .refused()
                .map(refusal -> refusal.check().name())
                .distinct();
    }
}
