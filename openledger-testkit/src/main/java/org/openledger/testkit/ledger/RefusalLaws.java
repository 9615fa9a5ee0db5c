/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.party.Authorisation;
import org.openledger.testkit.Law;
import org.openledger.testkit.ledger.Chronicle.Heard;
import org.openledger.testkit.ledger.Deed.Verb;
import org.openledger.token.Amount;

/** W40 and W41: a no changes nothing. */
interface RefusalLaws extends TownFixture {

    /** Verbs of one command, whose refusal is the refusal of everything. */
    Set<Verb> SIMPLE = EnumSet.of(
            Verb.TRANSFER,
            Verb.STAKE,
            Verb.UNSTAKE,
            Verb.FOUND,
            Verb.JOIN,
            Verb.LEAVE,
            Verb.GRANT,
            Verb.REVISE,
            Verb.WITHDRAW,
            Verb.PUBLISH_VERSION,
            Verb.CHALLENGE);

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label("W40: After a refused deed everything is as it was, and the leaf that says so has no events.")
    default void W40_refusedCommandsChangeNothing(@ForAll("stories") List<Deed> story) {
        try (Town town = found()) {
            Set<Long> refusals = new TreeSet<>();
            for (Deed deed : story) {
                long height = town.ledger().read().height();
                Sight before = Sight.of(town.ledger().read());
                if (!town.tries(deed) && SIMPLE.contains(deed.verb())) {
                    assertThat(Sight.of(town.ledger().read())).as("%s", deed).isEqualTo(before);
                    refusals.add(height);
                }
            }
            assertThat(Chronicle.of(town.ledger(), 0))
                    .filteredOn(leaf -> refusals.contains(leaf.height()))
                    .hasSameSizeAs(refusals)
                    .extracting(Heard::events)
                    .allMatch(List::isEmpty);
        }
    }

    @Law("What the door refuses leaves no trace: no leaf, no effect.")
    default void W41_theDoorLeavesNoTrace() {
        try (Town town = found()) {
            Sight.Moment before = Sight.Moment.of(town.ledger().read());
            SignedCommand good = town.wallet(0)
                    .transfer(CommandId.of("good"), town.soon(), Town.person(1).account(), Amount.open(1));
            PlainWallet elsewhere = new PlainWallet(Hash.ZERO, Town.person(0));
            SignedCommand foreign = elsewhere.note(CommandId.of("foreign"), town.soon(), "x");
            assertThat(refusal(town, foreign)).isEqualTo(Refusal.Code.WRONG_LEDGER);
            assertThat(refusal(town, new SignedCommand(flipped(good.envelope(), 100), good.authorisation())))
                    .isIn(Refusal.Code.BAD_SIGNATURE, Refusal.Code.MALFORMED);
            assertThat(refusal(town, new SignedCommand(Bytes.of(new byte[] {1}), good.authorisation())))
                    .isEqualTo(Refusal.Code.MALFORMED);
            Authorisation.Signature own = (Authorisation.Signature) good.authorisation();
            assertThat(refusal(
                            town,
                            new SignedCommand(
                                    good.envelope(),
                                    new Authorisation.Signature(own.key(), flipped(own.signature(), 63)))))
                    .isEqualTo(Refusal.Code.BAD_SIGNATURE);
            assertThat(refusal(
                            town,
                            new SignedCommand(
                                    good.envelope(),
                                    new Authorisation.Signature(Town.person(1).key(), own.signature()))))
                    .isEqualTo(Refusal.Code.BAD_SIGNATURE);
            assertThat(Sight.Moment.of(town.ledger().read())).isEqualTo(before);
            Answers.accepted(town.ledger().submit(good));
        }
    }

    private static Refusal.Code refusal(Town town, SignedCommand command) {
        return Answers.refused(town.ledger().submit(command));
    }

    private static Bytes flipped(Bytes bytes, int at) {
        byte[] changed = bytes.toArray();
        changed[at] ^= 1;
        return Bytes.of(changed);
    }
}
