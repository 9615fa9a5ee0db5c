/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.testkit.Law;
import org.openledger.token.Amount;

/** W10 to W13: a command is decided once. */
interface OnceLaws extends TownFixture {

    /** How long the ledger remembers ids at most: a day, in milliseconds. */
    long DAY = 86_400_000;

    @Property(tries = STORIES)
    @Label(
            "W10: Commands that are submitted again and again, in any order and at once, take effect once, and each submission gets the same receipt.")
    default void W10_duplicatesAreDecidedOnce(
            @ForAll @IntRange(min = 1, max = 40) int commands,
            @ForAll @IntRange(min = 1, max = 4) int copies,
            @ForAll long seed) {
        try (Town town = found()) {
            List<SignedCommand> submissions = new ArrayList<>();
            for (int i = 0; i < commands; i++) {
                SignedCommand command = town.wallet(0)
                        .transfer(
                                CommandId.of("gift " + i),
                                town.soon(),
                                Town.person(1).account(),
                                Amount.ofUnits(1L << i));
                submissions.addAll(Collections.nCopies(copies, command));
            }
            Collections.shuffle(submissions, new Random(seed));
            Map<Bytes, Long> heights = new TreeMap<>();
            List<CompletableFuture<Receipt>> receipts = submissions.stream()
                    .map(command -> town.ledger().submit(command).toCompletableFuture())
                    .toList();
            for (int i = 0; i < submissions.size(); i++) {
                long height = receipts.get(i).join().height();
                Long before = heights.put(submissions.get(i).envelope(), height);
                assertThat(before).isIn(null, height);
            }
            assertThat(heights.values()).doesNotHaveDuplicates();
            Amount given = Amount.ofUnits((1L << commands) - 1);
            assertThat(town.actor(1).account().balance())
                    .isEqualTo(Amount.open(1_000).plus(given));
            assertThat(town.actor(0).account().balance())
                    .isEqualTo(Amount.open(1_000).minus(given));
        }
    }

    @Law("Another command under an id that was decided is refused and changes nothing.")
    default void W11_idsAreNotReused() {
        try (Town town = found()) {
            CommandId id = CommandId.of("the same");
            Answers.accepted(town.ledger().submit(town.wallet(0).note(id, town.soon(), "one")));
            Sight.Moment before = Sight.Moment.of(town.ledger().read());
            assertThat(Answers.refused(town.ledger().submit(town.wallet(0).note(id, town.soon(), "two"))))
                    .isEqualTo(Refusal.Code.ID_REUSED);
            assertThat(Sight.Moment.of(town.ledger().read())).isEqualTo(before);
            Answers.accepted(town.ledger().submit(town.wallet(1).note(id, town.soon(), "another account's")));
        }
    }

    @Law("A command whose time has passed is refused, whether it was decided or not, and also after reopening.")
    default void W12_expiredCommandsAreRefused() {
        try (Town town = found()) {
            SignedCommand decided = town.wallet(0).note(CommandId.of("decided"), town.soon(), "x");
            SignedCommand never = town.wallet(0).note(CommandId.of("never"), town.soon(), "x");
            Receipt receipt = Answers.accepted(town.ledger().submit(decided));
            town.clock().set(town.soon());
            assertThat(Answers.accepted(town.ledger().submit(decided)).height()).isEqualTo(receipt.height());
            town.clock().advance(1);
            for (int openings = 0; openings < 2; openings++) {
                long height = town.ledger().read().height();
                assertThat(Answers.refused(town.ledger().submit(decided))).isEqualTo(Refusal.Code.EXPIRED);
                assertThat(Answers.refused(town.ledger().submit(never))).isEqualTo(Refusal.Code.EXPIRED);
                assertThat(town.ledger().read().height()).isEqualTo(height);
                town.reopen(1);
            }
            long tooLate = town.clock().millis() + DAY + 1;
            assertThat(Answers.refused(town.ledger().submit(town.wallet(0).note(CommandId.of("long"), tooLate, "x"))))
                    .isEqualTo(Refusal.Code.TOO_LONG_LIVED);
        }
    }

    @Law("After reopening, a command that was decided gets the receipt that it had.")
    default void W13_receiptsOutliveTheProcess() {
        try (Town town = found()) {
            SignedCommand gift = town.wallet(0)
                    .transfer(CommandId.of("gift"), town.soon(), Town.person(1).account(), Amount.open(7));
            Receipt first = Answers.accepted(town.ledger().submit(gift));
            Answers.accepted(town.ledger().submit(town.wallet(2).note(CommandId.of("later"), town.soon(), "x")));
            town.reopen(3);
            Receipt again = Answers.accepted(town.ledger().submit(gift));
            assertThat(again.height()).isEqualTo(first.height());
            assertThat(again.time()).isEqualTo(first.time());
            assertThat(again.events()).isEqualTo(first.events());
            assertThat(town.actor(1).account().balance()).isEqualTo(Amount.open(1_007));
        }
    }
}
