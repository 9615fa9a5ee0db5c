/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.OPERATOR;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Leaves;
import org.openledger.core.ledger.SystemRules;
import org.openledger.core.rule.Draft;
import org.openledger.core.state.LedgerState;
import org.openledger.core.table.Stamp;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.governance.Parameters;
import org.openledger.ledger.LedgerCommand.Extend;
import org.openledger.ledger.LedgerCommand.RecordSnapshot;
import org.openledger.ledger.LedgerEvent.Extended;
import org.openledger.review.ReviewEvent.CommitteeDrawn;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Reason;

/** L02 and L80 to L94: ticks, records, replay. */
class SystemTest {
    @Test
    void l02ADraftThatTakesTooMuchIsOurBugBeforeAnythingIsAppended() {
        Town town = new Town();
        Draft draft = new Draft(town.state.trial(), new Stamp(1, Town.BEGIN));
        draft.move(Pot.available(ADA), Pot.available(BOB), Town.FORTUNE, Reason.TRANSFER);
        assertThatThrownBy(() -> draft.move(Pot.available(ADA), Pot.available(BOB), Amount.ofUnits(1), Reason.TRANSFER))
                .isInstanceOf(OpenLedgerBug.class);
        assertThat(draft.events()).hasSize(1);
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE);
    }

    @Test
    void l80ATickHandlesItemsInOrderOfTimeUpToItsNumber() {
        Village village = new Village(Parameters.standard().with(Parameters.TICK_ITEMS, 2));
        for (int i = 0; i < 5; i++) {
            village.committed();
            village.town.clock += i == 2 ? 0 : 1;
        }
        village.town.clock += village.town.state.parameters().number(Parameters.REVEAL_WINDOW);
        assertThat(expired(village.town.tick())).containsExactly(0L, 1L);
        assertThat(expired(village.town.tick())).containsExactly(2L, 3L);
        assertThat(village.town.state.due(village.town.clock)).isTrue();
        assertThat(expired(village.town.tick())).containsExactly(4L);
        assertThat(village.town.tick()).isEmpty();
    }

    @Test
    void l80ATickStopsBeforeItsLeafIsFull() {
        Village village = new Village(Parameters.standard().with(Parameters.TICK_ITEMS, 1_000)).validators(8);
        for (int i = 0; i < 400; i++) {
            village.screened();
        }
        List<Event> events = village.town.nextSeed();
        int drawn =
                (int) events.stream().filter(CommitteeDrawn.class::isInstance).count();
        assertThat(drawn).isBetween(100, 399);
        CborWriter written = new CborWriter();
        events.forEach(event -> Leaves.write(written.next(), event));
        assertThat(written.length()).isBetween(Tick.FULL_BYTES, Tick.FULL_BYTES + 400);
        assertThat(village.town.tick()).isNotEmpty();
    }

    @Test
    void l81ASnapshotIsOnRecordAtAHeightThatIsThere() {
        Town town = new Town();
        assertThat(town.no(OPERATOR, new RecordSnapshot(2, Hash.ZERO, 0))).isEqualTo(Code.WRONG_STATE);
        long height = town.state.height();
        assertThat(town.no(OPERATOR, new RecordSnapshot(height, Hash.ZERO, height + 2)))
                .isEqualTo(Code.WRONG_STATE);
        height = town.state.height();
        town.ok(OPERATOR, new RecordSnapshot(height, town.state.stateRoot(), height));
    }

    @Test
    void l40AChainOfSeedsHasAnEnd() {
        Town town = new Town();
        long seeds = town.state.genesis().seedChainLength();
        for (long seed = 0; seed < seeds; seed++) {
            assertThat(SystemRules.mayReveal(
                            town.state, town.clock + town.state.parameters().number(Parameters.EPOCH)))
                    .isTrue();
            town.nextSeed();
        }
        assertThat(SystemRules.mayReveal(
                        town.state, town.clock + town.state.parameters().number(Parameters.EPOCH)))
                .isFalse();
    }

    @Test
    void l82AnybodyAddsRecordsOfTheirOwn() {
        Town town = new Town();
        Bytes body = Bytes.of(new byte[29_000]);
        assertThat(town.ok(ADA, new Extend("org.example", body))).containsExactly(new Extended("org.example", body));
    }

    @Test
    void l94WhatDoesNotFitIntoALeafStaysOutside() {
        Town town = new Town();
        long height = town.state.height();
        assertThat(town.no(ADA, new Extend("org.example", Bytes.of(new byte[Extend.MAX_BODY]))))
                .isEqualTo(Code.TOO_LARGE);
        assertThat(town.state.height()).isEqualTo(height);
    }

    @Test
    void l91ASnapshotOfAnotherFormatOrLengthIsRefused() {
        byte[] snapshot = new Town().state.snapshot();
        assertThat(LedgerState.restore(snapshot).snapshot()).isEqualTo(snapshot);
        byte[] other = snapshot.clone();
        other[11] ^= 1;
        assertThatThrownBy(() -> LedgerState.restore(other)).hasMessageContaining("unknown format");
        assertThatThrownBy(() -> LedgerState.restore(Arrays.copyOf(snapshot, snapshot.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        for (int length = 0; length < snapshot.length; length += 7) {
            byte[] cut = Arrays.copyOf(snapshot, length);
            assertThatThrownBy(() -> LedgerState.restore(cut)).isInstanceOf(RuntimeException.class);
        }
    }

    private static List<Long> expired(List<Event> events) {
        return events.stream()
                .filter(StatusChanged.class::isInstance)
                .map(StatusChanged.class::cast)
                .map(change -> change.contribution().ordinal())
                .toList();
    }

    @Test
    void L90_aLeafThatChangesNothingIsFolded() {
        Town town = new Town();
        Hash before = town.state.digest();
        assertThat(town.no(
                        Town.BOB,
                        new org.openledger.datanet.DatanetCommand.Join(new org.openledger.datanet.DatanetId(9))))
                .isEqualTo(org.openledger.Refusal.Code.NOT_FOUND);
        assertThat(town.state.height()).isEqualTo(2);
        assertThat(town.state.digest()).isNotEqualTo(before);
    }
}
