/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.verifier.world.Items.at;
import static org.openledger.verifier.world.Items.path;
import static org.openledger.verifier.world.Items.with;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;
import org.openledger.verifier.report.TextReport;
import org.openledger.verifier.report.Verdict;
import org.openledger.verifier.world.World;
import org.openledger.verifier.world.World.Forger;

/** An answer of a model without counts, which scores alone speak for, and what a node could try under that name. */
class InfluenceAloneTest {
    private static final World WORLD = World.withInfluenceAlone();
    private static final Item OPEN = WORLD.open();
    private static final List<Long> MEASURED = path(6, 7);

    @Test
    void itIsAccepted() {
        Report report = Rules.verify(WORLD.key(), Profile.FULL, WORLD.sealed());

        assertThat(report.refused()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(String.join("\n", TextReport.lines(report))).contains("256 of 300 scores were settled");
        assertThat(report.notChecked().map(Finding.NotChecked::check).map(Object::toString))
                .contains("attribution.credit", "attribution.prompt", "attribution.output");
    }

    /** Whoever has counts owes them: scores in their place would take the credited rows' pay. */
    @Test
    void aModelOfCountsIsNotLetOff() {
        List<Long> name = path(leafOf(50), 1, 2, 8, 1, 3, 0);
        List<Long> happened = path(leafOf(50), 1, 6, 0, 2, 1, 3, 3, 0);
        assertThat(at(OPEN, full(name))).isEqualTo(at(OPEN, full(happened))).isEqualTo(new Item.Text("perceptron"));
        Item counted = new Item.Text("infinite-gram");
        assertRefused(with(with(OPEN, full(name), counted), full(happened), counted), "attribution.credit");
    }

    @Test
    void itsMethodIsThatOfItsScores() {
        assertRefused(with(OPEN, path(6, 1, 1), new Item.Text("other")), "attribution.credit");
        assertRefused(with(OPEN, path(6, 1, 2), Item.UInt.of(2)), "attribution.credit");
    }

    @Test
    void theMethodOfCountsDoesNotGoWithoutCounts() {
        assertRefused(with(OPEN, path(6, 1, 1), new Item.Text("span")), "bundle.sections", "attribution.output");
    }

    @Test
    void nobodyIsCreditedWithoutEvidence() {
        Item credit = new Item.Map(new TreeMap<>(Map.of(
                1L, Item.UInt.of(0),
                2L, at(OPEN, full(path(leafOf(50), 1, 2, 2))),
                3L, Item.UInt.of(10),
                4L, new Item.Text(""))));
        Item forged = with(with(OPEN, path(6, 4), new Item.Array(List.of(credit))), path(6, 5), Item.UInt.of(999_990));
        assertRefused(forged, "attribution.credit", "attribution.credits");
    }

    @Test
    void thePartsSumToTheWhole() {
        assertRefused(with(OPEN, path(6, 5), Item.UInt.of(999_999)), "attribution.credit", "attribution.credits");
    }

    @Test
    void itSpeaksForTheWholeAnswer() {
        Item less = Item.UInt.of(900_000);
        Item forged = with(OPEN, concat(MEASURED, path(5)), less);
        for (List<Long> settlement : settlements()) {
            forged = with(forged, concat(settlement, path(8, 2)), less);
        }
        assertRefused(forged, "attribution.influence");
    }

    @Test
    void aScoreIsRaised() {
        assertRefused(with(OPEN, concat(MEASURED, path(6, 0, 2)), Item.UInt.of(9_999_999)), "attribution.influence");
    }

    @Test
    void halfOfTheEvidenceIsNone() {
        assertRefused(with(OPEN, path(6, 6, 1), Item.UInt.of(1)), "attribution.credit", "bundle.sections");
    }

    @Test
    void tablesThatNothingCountsAreRefused() {
        TreeMap<Long, Item> sections = new TreeMap<>(((Item.Map) OPEN).entries());
        sections.put(9L, at(World.plain().open(), path(9)));
        assertRefused(new Item.Map(sections), "bundle.sections");
    }

    @Test
    void theTextsAreThoseCommitted() {
        assertRefused(with(OPEN, path(4, 3), new Item.Text("another prompt")), "attribution.prompt");
        assertRefused(with(OPEN, path(5, 2), new Item.Text("another output")), "attribution.output");
    }

    private static void assertRefused(Item forged, String... checks) {
        Item sealed = WORLD.sealSections(forged, Forger.OPERATOR_AND_NODE);
        assertThat(Rules.verify(WORLD.key(), Profile.ATTRIBUTION, CborWriter.write(sealed))
                        .refused()
                        .map(refused -> refused.check().name()))
                .contains(checks);
    }

    private static List<List<Long>> settlements() {
        long settle = leafOf(61);
        return List.of(full(path(settle, 1, 2, 8, 1)), full(path(settle, 1, 6, 0, 2, 1)));
    }

    private static long leafOf(long command) {
        List<Item> leaves = ((Item.Array) at(OPEN, path(3))).items();
        return IntStream.range(0, leaves.size())
                .filter(i -> at(OPEN, path(3, i, 1, 2, 6)).equals(Item.UInt.of(command)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> full(List<Long> inLeaves) {
        return concat(path(3), inLeaves);
    }

    private static List<Long> concat(List<Long> first, List<Long> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
