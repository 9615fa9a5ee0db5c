/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openledger.Actor;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.memory.Sandbox;
import org.openledger.memory.SandboxOptions;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/**
 * The leaves of a small society as the Sandbox wrote them: people contribute, seven validators review each row by hidden votes, a model is published again and again,
 * readers pay for answers that three rows have shaped, and everybody stakes and pays each other.
 */
final class RecordedStory {
    private static final int PEOPLE = 40;
    private static final int SEASONS = 5;
    private static final int ANSWERS = 150;
    private static final int PAYMENTS = 5;
    private static final int SHAPING = 3;

    private RecordedStory() {}

    /** Lives through it, which takes seconds, and returns every leaf in order. */
    static List<Leaf> leaves() {
        SandboxOptions options =
                SandboxOptions.standard().withCompute(new EqualShares()).withFunds(Amount.open(100_000));
        try (Sandbox ledger = Sandbox.open(options)) {
            List<Actor> people = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> ledger.actor("person " + person))
                    .toList();
            DatanetId datanet = people.get(0).datanets().create(DatanetTerms.of("benchmark", ContentKind.TEXT));
            people.subList(1, PEOPLE).forEach(person -> person.datanets().join(datanet));
            ModelId model = model(people, ledger);
            for (int season = 0; season < SEASONS; season++) {
                season(season, people, datanet, model, ledger);
            }
            return LongStream.range(0, ledger.read().height())
                    .mapToObj(index -> Leaves.decode(ledger.proofs().leaf(index)))
                    .toList();
        }
    }

    /** A model of three rows. */
    private static ModelId model(List<Actor> people, Sandbox ledger) {
        Actor owner = people.get(0);
        DatanetId shelf = owner.datanets().create(DatanetTerms.of("shelf", ContentKind.TEXT));
        for (Actor author : people.subList(1, 1 + SHAPING)) {
            author.datanets().join(shelf);
            author.datanets().contribute(shelf, Content.text("book of " + people.indexOf(author)), Amount.open(10));
        }
        ledger.passReview(shelf);
        return owner.models().publish(new ModelSpec("equal", shelf, EqualShares.FAMILY, new TreeMap<>()));
    }

    private static void season(int season, List<Actor> people, DatanetId datanet, ModelId model, Sandbox ledger) {
        for (Actor person : people) {
            person.datanets()
                    .contribute(
                            datanet, Content.text("row " + season + " of " + people.indexOf(person)), Amount.open(10));
            person.account().stake(StakePurpose.VALIDATION, Amount.open(10));
            for (int payment = 1; payment <= PAYMENTS; payment++) {
                person.account().transfer(ledger.signer("friend " + payment).account(), Amount.open(1));
            }
        }
        ledger.passReview(datanet);
        for (int answer = 0; answer < ANSWERS; answer++) {
            people.get(1 + answer % (PEOPLE - 1)).models().ask(model, "question " + answer, Amount.open(1));
        }
        ledger.advance(Duration.ofDays(7));
    }
}
