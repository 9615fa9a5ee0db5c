/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.openledger.CommandId;
import org.openledger.Health;
import org.openledger.OpenLedger;
import org.openledger.OpenLedgerException;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.TamperedException;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.Storage;
import org.openledger.testkit.FaultyStorage.Moment;
import org.openledger.testkit.ForwardingStorage;
import org.openledger.testkit.Law;
import org.openledger.token.Amount;

/** W50 to W53: after a failure nothing is half-done, and the ledger says what it is. */
interface FailureLaws extends TownFixture {

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label(
            "W50: When the storage fails, the ledger takes no writes and says why, shows what was acknowledged, and decides the lost command once after reopening.")
    default void W50_aFailureLeavesNothingHalfDone(@ForAll("stories") List<Deed> story, @ForAll Moment moment) {
        try (Town town = found()) {
            town.live(story);
            Sight.Moment before = Sight.Moment.of(town.ledger().read());
            Amount had = town.actor(1).account().balance();
            SignedCommand gift = town.wallet(0)
                    .transfer(CommandId.of("gift"), town.soon(), Town.person(1).account(), Amount.ofUnits(5));

            town.storage().failNextAppend(moment);
            assertThatThrownBy(() -> Answers.accepted(town.ledger().submit(gift)))
                    .isInstanceOf(OpenLedgerException.class);

            Health health = town.ledger().health();
            assertThat(health.writable()).isFalse();
            assertThat(health.cause()).hasValueSatisfying(why -> assertThat(why).contains("INJECTED_FAULT"));
            assertThat(Answers.refused(town.ledger().submit(gift))).isEqualTo(Refusal.Code.READ_ONLY);
            assertThat(Sight.Moment.of(town.ledger().read())).isEqualTo(before);

            OpenLedger reopened = town.reopen(2);
            assertThat(reopened.health().writable()).isTrue();
            assertThat(reopened.read().height()).isEqualTo(before.height() + (moment == Moment.AFTER ? 1 : 0));
            assertThat(Sight.Moment.of(reopened.at(before.height()))).isEqualTo(before);
            for (int again = 0; again < 2; again++) {
                assertThat(Answers.accepted(reopened.submit(gift)).height()).isEqualTo(before.height());
            }
            assertThat(town.actor(1).account().balance()).isEqualTo(had.plus(Amount.ofUnits(5)));
        }
    }

    @Law("A ledger that is opened on a storage shuts out the one that was writing there, which then takes no writes.")
    default void W51_theLaterWriterWins() {
        try (Town town = found()) {
            SignedCommand first = town.wallet(0).note(CommandId.of("first"), town.soon(), "x");
            SignedCommand second = town.wallet(0).note(CommandId.of("second"), town.soon(), "x");
            try (OpenLedger later = town.build(town.storage(), 1)) {
                assertThatThrownBy(() -> Answers.accepted(town.ledger().submit(first)))
                        .isInstanceOf(OpenLedgerException.class);
                assertThat(town.ledger().health().writable()).isFalse();
                assertThat(Answers.accepted(later.submit(second)).height())
                        .isEqualTo(town.ledger().read().height());
            }
        }
    }

    @Law("A leaf that is not what was signed is found out when the ledger is opened, and not used.")
    default void W52_changedLeavesAreFoundOut() {
        try (Town town = found()) {
            town.actor(0).account().transfer(Town.person(1).account(), Amount.open(1));
            town.actor(0).account().transfer(Town.person(2).account(), Amount.open(1));
            town.ledger().close();
            long size = town.storage().size();
            for (long index = 0; index < size; index++) {
                Storage forged = new Forged(town.storage(), index);
                assertThatThrownBy(() -> town.build(forged, 1).close())
                        .as("with another leaf %s", index)
                        .isInstanceOf(TamperedException.class);
            }
            town.build(town.storage(), 1).close();
        }
    }

    @Law("A storage that ends before its checkpoint does is found out when the ledger is opened.")
    default void W53_missingLeavesAreFoundOut() {
        try (Town town = found()) {
            town.actor(0).account().transfer(Town.person(1).account(), Amount.open(1));
            town.ledger().close();
            Storage cut = new ForwardingStorage(town.storage()) {
                @Override
                public long size() {
                    return super.size() - 1;
                }
            };
            assertThatThrownBy(() -> town.build(cut, 1).close()).isInstanceOf(TamperedException.class);
        }
    }

    /** Shows one leaf with its last bit inverted, past every checksum of the storage. */
    final class Forged extends ForwardingStorage {

        private final long forged;

        Forged(Storage target, long forged) {
            super(target);
            this.forged = forged;
        }

        @Override
        public void read(long from, long to, LeafVisitor visitor) {
            super.read(from, to, (index, leaf) -> {
                byte[] shown = leaf.clone();
                shown[shown.length - 1] ^= (byte) (index == forged ? 1 : 0);
                visitor.visit(index, shown);
            });
        }
    }
}
