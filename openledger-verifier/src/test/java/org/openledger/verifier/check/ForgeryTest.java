/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.world.Fields;
import org.openledger.verifier.world.Items;
import org.openledger.verifier.world.Mutation;
import org.openledger.verifier.world.World;
import org.openledger.verifier.world.World.Forger;

/**
 * Whoever changes one thing in a bundle is refused, and the check of that thing is named: although the forger rebuilds all hashes and paths, signs the
 * checkpoint as the operator, and in the later families has the operator's and the node's keys for everything else too.
 */
class ForgeryTest {
    private static final long SEED = 20_261_121;
    private static final World WORLD = World.plain();

    /** Every class of field of every section, changed in all ways at one place. */
    @Test
    void nobodyElseSigns() {
        List<Mutation> mutations = mutations(field -> !Fields.isSaidByTheOperatorAlone(field), 1);

        assertThat(mutations).hasSizeGreaterThan(1_000);
        assertRefused(mutations, Forger.LOG, Fields::checks);
    }

    @Test
    void theOperatorSignsItsCommandsAgain() {
        List<Mutation> mutations =
                mutations(field -> Fields.isOperatorsCommand(field) && !Fields.isSaidByTheOperatorAlone(field), 2);

        assertThat(mutations).hasSizeGreaterThan(100);
        assertRefused(mutations, Forger.OPERATOR, field -> Set.of("leaf.outcome", "log.ledger", "signature.operator"));
    }

    @Test
    void theNodeStatesAnotherAttribution() {
        List<Mutation> mutations = mutations(Fields::isBoundBeyondTheNodesWord, 4);

        assertThat(mutations).hasSizeGreaterThan(80);
        assertRefused(mutations, Forger.OPERATOR_AND_NODE, Fields::checksOfAttribution);
    }

    @Test
    void theNodeStatesOtherCounts() {
        List<Mutation> mutations = Mutation.places(WORLD.open()).stream()
                .filter(place -> Fields.isCountThatMatters(WORLD.open(), place))
                .flatMap(place -> place.changes(new Random(SEED)).stream())
                .toList();

        assertThat(mutations).hasSizeGreaterThan(30);
        assertRefused(mutations, Forger.OPERATOR_AND_NODE, field -> Set.of("attribution.credit", "attribution.root"));
    }

    @Test
    void timeIsBoundOnBothSides() {
        List<Mutation> early = new ArrayList<>();
        List<Mutation> late = new ArrayList<>();
        for (Mutation place : Mutation.places(WORLD.open())) {
            if (place.field().endsWith(" time ") && !place.field().startsWith("leaf 90")) {
                List<Long> envelope = Items.sibling(place.path(), 2);
                Item.UInt notAfter = (Item.UInt) Items.at(WORLD.open(), Items.path(envelope, 4));
                early.add(new Mutation(place.field(), place.path(), Item.UInt.of(1)));
                late.add(new Mutation(
                        place.field(),
                        place.path(),
                        Item.UInt.of(notAfter.value().longValueExact() + 1)));
            }
        }

        assertRefused(early, Forger.OPERATOR, field -> Set.of("log.ledger"));
        assertRefused(late, Forger.OPERATOR, field -> Set.of("signature.command"));
    }

    /** What binds by time does so to the millisecond. */
    @Test
    void windowsAreExact() {
        Map<String, String> checks = Map.of(
                "leaf 30 time ",
                "people.screening",
                "leaf 60 time ",
                "money.escrow",
                "leaf 91 time ",
                "people.committee");
        List<Mutation> mutations = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Mutation place : Mutation.places(WORLD.open())) {
            if (checks.containsKey(place.field()) && seen.add(place.field())) {
                place.changes(new Random(SEED)).stream().limit(2).forEach(mutations::add);
            }
        }

        assertRefused(mutations, Forger.OPERATOR, field -> Set.of(checks.getOrDefault(field, "")));
    }

    @Test
    void proofsAndCheckpointHoldTheLeaves() {
        Item sealed = WORLD.sealSections(WORLD.open(), Forger.LOG);
        Random random = new Random(SEED);
        List<Mutation> mutations = Mutation.placesIn(sealed).stream()
                .filter(place -> place.path().get(0) == 2
                        || (place.path().get(0) == 3 && place.path().size() > 1))
                .collect(Collectors.groupingBy(Mutation::field, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(places -> some(places, 5, random))
                .flatMap(place -> place.changes(random).stream())
                .toList();

        assertThat(mutations).hasSizeGreaterThan(30);
        List<String> accepted = mutations.parallelStream()
                .map(mutation -> complaint(
                        mutation,
                        CborWriter.write(mutation.in(sealed)),
                        Set.of("log.checkpoint", "log.inclusion", "bundle.sections", Fields.UNREADABLE)))
                .filter(complaint -> !complaint.isEmpty())
                .toList();
        assertThat(accepted).isEmpty();
    }

    /** Only the commitment of somebody who never revealed can be left out: it has no part in the decision. */
    @Test
    void noLeafCanBeLeftOut() {
        List<Item> leaves = ((Item.Array) Items.at(WORLD.open(), Items.path(3))).items();
        List<Item> missed = new ArrayList<>();
        for (Item leaf : leaves) {
            List<Item> others = new ArrayList<>(leaves);
            others.remove(leaf);
            Item without = Items.with(WORLD.open(), Items.path(3), new Item.Array(others));
            boolean refused = Rules.verify(WORLD.key(), Profile.FULL, WORLD.seal(without, Forger.LOG))
                    .refused()
                    .findAny()
                    .isPresent();
            if (!refused) {
                missed.add(leaf);
            }
        }

        assertThat(missed)
                .extracting(leaf -> Items.at(leaf, Items.path(1, 2, 6)), leaf -> Items.at(leaf, Items.path(1, 2, 2)))
                .containsOnly(
                        tuple(Item.UInt.of(40), new Item.Bytes(WORLD.silent().octets())))
                .hasSize(3);
    }

    private static List<Mutation> mutations(Predicate<String> fields, int places) {
        Random random = new Random(SEED);
        return Mutation.places(WORLD.open()).stream()
                .collect(Collectors.groupingBy(Mutation::field, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(sameField -> some(sameField, places, random))
                .flatMap(place -> place.changes(random).stream())
                .filter(mutation -> fields.test(mutation.field()))
                .toList();
    }

    private static Stream<Mutation> some(List<Mutation> places, int count, Random random) {
        List<Mutation> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(count);
    }

    private static void assertRefused(List<Mutation> mutations, Forger forger, Function<String, Set<String>> checks) {
        List<String> complaints = mutations.parallelStream()
                .map(mutation -> complaint(
                        mutation, WORLD.seal(mutation.in(WORLD.open()), forger), checks.apply(mutation.field())))
                .filter(complaint -> !complaint.isEmpty())
                .toList();
        assertThat(complaints).isEmpty();
    }

    /** What is wrong with the answer to a forged bundle; empty if it is refused by one of the checks of the field. */
    private static String complaint(Mutation mutation, Octets forged, Set<String> checks) {
        Set<String> refused = new TreeSet<>();
        try {
            Rules.verify(WORLD.key(), Profile.FULL, forged)
                    .refused()
                    .forEach(refusal -> refused.add(refusal.check().name()));
        } catch (MalformedException unreadable) {
            refused.add(Fields.UNREADABLE);
        }
        return Collections.disjoint(refused, checks)
                ? mutation + " was refused by " + refused + " and not by one of " + checks
                : "";
    }
}
