/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.verifier.world.Items.at;
import static org.openledger.verifier.world.Items.path;
import static org.openledger.verifier.world.Items.with;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.world.World;
import org.openledger.verifier.world.World.Forger;

/** What an operator and a node could try who would like other rows to have been the helpful ones. */
class InfluenceForgeryTest {
    private static final World WORLD = World.withInfluence();
    private static final Item OPEN = WORLD.open();
    private static final List<List<Long>> SETTLEMENTS = List.of(path(leaf(), 2, 8, 1), path(leaf(), 6, 0, 2, 1));
    private static final List<Long> MEASURED = path(6, 7);

    @Test
    void aScoreIsRaised() {
        assertRefused(inSettlements(OPEN, path(8, 3, 0, 2), Item.UInt.of(9_999_999)));
    }

    @Test
    void aRowIsLeftOut() {
        List<Item> scores = new ArrayList<>(((Item.Array) at(OPEN, path(SETTLEMENTS.get(0), 8, 3))).items());
        scores.remove(7);
        assertRefused(inSettlements(OPEN, path(8, 3), new Item.Array(scores)));
    }

    /** The lottery decides which rows have room, not who measured them. */
    @Test
    void rowsAreChosenByTheirScores() {
        List<Item> highest = ((Item.Array) at(OPEN, path(MEASURED, 6)))
                .items().stream()
                        .skip(47)
                        .map(score -> {
                            TreeMap<Long, Item> settled = new TreeMap<>(((Item.Map) score).entries());
                            settled.remove(3L);
                            return (Item) new Item.Map(settled);
                        })
                        .toList();
        assertRefused(inSettlements(OPEN, path(8, 3), new Item.Array(highest)));
    }

    @Test
    void anotherMethodIsNamed() {
        assertRefused(inSettlements(OPEN, path(8, 1), new Item.Text("graded/1/0000000000000000")));
    }

    @Test
    void influenceIsGivenTheWholeUnattributedPart() {
        Item whole = at(OPEN, path(6, 5));
        assertRefused(with(inSettlements(OPEN, path(8, 2), whole), path(MEASURED, 5), whole));
    }

    @Test
    void scoresAreMeasuredAndNotSettled() {
        Item forged = OPEN;
        for (List<Long> settlement : SETTLEMENTS) {
            TreeMap<Long, Item> without = new TreeMap<>(((Item.Map) at(forged, settlement)).entries());
            without.remove(8L);
            forged = with(forged, settlement, new Item.Map(without));
        }
        assertRefused(forged);
    }

    private static Item inSettlements(Item bundle, List<Long> inside, Item value) {
        Item forged = bundle;
        for (List<Long> settlement : SETTLEMENTS) {
            forged = with(
                    forged, Stream.concat(settlement.stream(), inside.stream()).toList(), value);
        }
        return forged;
    }

    private static void assertRefused(Item forged) {
        Item sealed = WORLD.sealSections(forged, Forger.OPERATOR_AND_NODE);
        assertThat(Rules.verify(WORLD.key(), Profile.ATTRIBUTION, CborWriter.write(sealed))
                        .refused()
                        .map(refused -> refused.check().name()))
                .contains("attribution.influence");
    }

    private static List<Long> leaf() {
        List<Item> leaves = ((Item.Array) at(OPEN, path(3))).items();
        int settle = IntStream.range(0, leaves.size())
                .filter(i -> at(OPEN, path(3, i, 1, 2, 6)).equals(Item.UInt.of(61)))
                .findFirst()
                .orElseThrow();
        return path(3, settle, 1);
    }
}
