/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.schema.CommandType;
import org.openledger.verifier.schema.EventType;
import org.openledger.verifier.schema.Fields;

/**
 * {@code leaf.outcome}: each carried leaf was accepted, its events are of kinds that its command may cause, and they repeat the command's own fields.
 *
 * <p>A leaf that cannot be read at all is refused here too.
 */
final class LeafChecks {
    private static final long PURPOSE_CONTRIBUTION = 0;

    private static final int REASON_STAKE = 2;
    private static final int POT_LOCKED = 1;

    private static final Map<CommandType, BiConsumer<Leaf, Ruling>> REPETITIONS = Map.ofEntries(
            Map.entry(CommandType.BEGIN, LeafChecks::begin),
            Map.entry(
                    CommandType.CHANGE_PARAMETERS,
                    (leaf, ruling) ->
                            repeat(leaf, EventType.PARAMETERS_CHANGED, ruling).same(1, 1)),
            Map.entry(CommandType.TICK, LeafChecks::tick),
            Map.entry(CommandType.COMMIT, LeafChecks::commit),
            Map.entry(
                    CommandType.REVEAL,
                    (leaf, ruling) -> repeat(leaf, EventType.REVEALED, ruling)
                            .same(1, 1)
                            .same(2, 2)
                            .same(3, 3)),
            Map.entry(
                    CommandType.RECORD_SCREENING,
                    (leaf, ruling) ->
                            repeat(leaf, EventType.SCREENED, ruling).same(1, 1).same(2, 2)),
            Map.entry(
                    CommandType.COMMIT_VOTE,
                    (leaf, ruling) -> repeat(leaf, EventType.VOTE_COMMITTED, ruling)
                            .same(1, 1)
                            .same(2, 2)
                            .account(3)
                            .same(4, 3)),
            Map.entry(
                    CommandType.REVEAL_VOTE,
                    (leaf, ruling) -> repeat(leaf, EventType.VOTE_REVEALED, ruling)
                            .same(1, 1)
                            .same(2, 2)
                            .account(3)
                            .same(4, 3)
                            .same(5, 4)),
            Map.entry(
                    CommandType.CONTEST,
                    (leaf, ruling) -> repeat(leaf, EventType.CONTESTED, ruling)
                            .inside(1)
                            .same(2, 1)
                            .account(3)
                            .same(4, 2)
                            .same(5, 3)),
            Map.entry(CommandType.PUBLISH_VERSION, LeafChecks::publishVersion),
            Map.entry(CommandType.PUBLISH, LeafChecks::publish),
            Map.entry(
                    CommandType.ASK,
                    (leaf, ruling) -> repeat(leaf, EventType.REQUESTED, ruling)
                            .inside(1)
                            .account(2)
                            .same(3, 1)
                            .same(6, 2)
                            .same(7, 3)
                            .same(8, 4)
                            .same(9, 5)
                            .same(10, 6)),
            Map.entry(
                    CommandType.SETTLE,
                    (leaf, ruling) -> repeat(leaf, EventType.SETTLED, ruling).same(1, 1)));

    private LeafChecks() {}

    static void outcome(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        ruling.says(dossier.leaves().size() + " leaves say what their commands asked");
        dossier.unreadable()
                .forEach(unreadable -> ruling.require(
                        false,
                        "leaf " + unreadable.index() + ", " + unreadable.why().what(),
                        unreadable.why().value(),
                        unreadable.why().right()));
        for (Leaf leaf : dossier.leaves()) {
            ruling.require(leaf.accepted(), "outcome of " + leaf, "refused", "accepted");
            for (Event event : leaf.events()) {
                ruling.require(
                        leaf.type().effects().contains(event.type()),
                        "event of " + leaf,
                        event.type(),
                        "one of " + leaf.type().effects());
            }
            ruling.step(() -> repetition(leaf, ruling));
            ruling.step(() -> gas(dossier, leaf, ruling));
        }
    }

    private static void repetition(Leaf leaf, Ruling ruling) {
        BiConsumer<Leaf, Ruling> repetition = REPETITIONS.get(leaf.type());
        ruling.require(repetition != null, "command of " + leaf, leaf.type(), "one of " + REPETITIONS.keySet());
        if (repetition != null) {
            repetition.accept(leaf, ruling);
        }
    }

    private static void begin(Leaf leaf, Ruling ruling) {
        repeat(leaf, EventType.BEGUN, ruling).same(1, 1);
        ruling.same(
                "supply minted by " + leaf,
                leaf.only(EventType.MINTED).item(1),
                leaf.envelope().body().fields(1).item(5));
    }

    private static void tick(Leaf leaf, Ruling ruling) {
        if (leaf.envelope().body().maybe(1).isPresent()) {
            repeat(leaf, EventType.SEED_REVEALED, ruling).same(2, 1);
        } else {
            ruling.same(
                    "seeds revealed by " + leaf,
                    leaf.events(EventType.SEED_REVEALED).size(),
                    0);
        }
    }

    private static void commit(Leaf leaf, Ruling ruling) {
        Fields command = leaf.envelope().body();
        Fields committed = leaf.only(EventType.COMMITTED);
        repeat(leaf, EventType.COMMITTED, ruling).same(2, 1).account(3).same(4, 2);
        ruling.same("derivation in " + leaf, committed.maybe(7), command.maybe(4));
        Fields bonded = leaf.only(EventType.BONDED);
        repeat(leaf, EventType.BONDED, ruling).account(2).same(4, 3);
        ruling.same("stake bonded by " + leaf, bonded.item(1), committed.item(5));
        ruling.same("purpose of the stake of " + leaf, bonded.number(3), PURPOSE_CONTRIBUTION);
        Pot available = Pot.available(leaf.envelope().account());
        Pot locked = new Pot(POT_LOCKED, available.account(), 0);
        Move lock = new Move(available, locked, command.amount(3), REASON_STAKE);
        ruling.same(
                "moves of " + leaf,
                leaf.events(EventType.MOVED).stream().map(Move::of).toList(),
                lock.amount().signum() == 0 ? List.<Move>of() : List.of(lock));
    }

    /**
     * Gas is paid first of all, to the treasury, at most as much as the command allows at the price in force. (The formats page has no word on it; without
     * this an operator could take what it likes under the name of gas.)
     */
    private static void gas(Dossier dossier, Leaf leaf, Ruling ruling) {
        leaf.gas().ifPresent(gas -> {
            ruling.same(
                    "payer of the gas of " + leaf,
                    gas.from(),
                    Pot.available(leaf.envelope().account()));
            ruling.same("receiver of the gas of " + leaf, gas.to(), Pot.TREASURY);
            BigInteger most =
                    leaf.envelope().maxGas().multiply(dossier.parametersAt(leaf).get(Parameters.GAS_PRICE));
            ruling.require(gas.amount().compareTo(most) <= 0, "gas of " + leaf, gas.amount(), "at most " + most);
        });
    }

    /** Where the command names no use, the Datanet's terms do, which a bundle does not carry. */
    private static void publishVersion(Leaf leaf, Ruling ruling) {
        Repetition published = repeat(leaf, EventType.VERSION_PUBLISHED, ruling);
        published.inside(1).same(1, 1);
        if (leaf.envelope().body().maybe(2).isPresent()) {
            published.same(2, 2);
        }
    }

    private static void publish(Leaf leaf, Ruling ruling) {
        Repetition model = repeat(leaf, EventType.PUBLISHED, ruling).inside(1);
        model.account(2).same(3, 1).same(5, 3);
        ruling.same("height in " + leaf, model.event.number(6), leaf.index());
        ruling.same(
                "version of the data of " + leaf,
                model.event.fields(4).item(2),
                leaf.envelope().body().item(2));
        List<Fields> descents = leaf.events(EventType.DESCENDED);
        ruling.same(
                "lineages of " + leaf,
                descents.size(),
                leaf.envelope().body().maybe(4).isPresent() ? 1 : 0);
        for (Fields descended : descents) {
            Repetition descent = new Repetition(leaf, descended.fields(1), ruling).same(2, 4);
            ruling.same("model of the lineage of " + leaf, descent.event.number(1), model.event.number(1));
        }
    }

    private static Repetition repeat(Leaf leaf, EventType type, Ruling ruling) {
        return new Repetition(leaf, leaf.only(type), ruling);
    }

    /** An event beside the command that it repeats. */
    private record Repetition(Leaf leaf, Fields event, Ruling ruling) {

        /** Goes on with a record inside the event. */
        Repetition inside(int key) {
            return new Repetition(leaf, event.fields(key), ruling);
        }

        Repetition same(int eventKey, int commandKey) {
            return equal(eventKey, leaf.envelope().body().item(commandKey));
        }

        Repetition account(int eventKey) {
            return equal(eventKey, new Item.Bytes(leaf.envelope().account().octets()));
        }

        private Repetition equal(int eventKey, Item right) {
            ruling.same(leaf + ", " + event.record() + "." + eventKey, event.item(eventKey), right);
            return this;
        }
    }
}
