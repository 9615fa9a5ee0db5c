/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.openledger.LedgerView;
import org.openledger.OpenLedger;
import org.openledger.testkit.ledger.Sight.Moment;

/** W30 to W33: what was can be seen as it was. */
interface HistoryLaws extends TownFixture {

    /** How many random heights are asked for. */
    int HEIGHTS = 100;

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label("W30: The view of any height shows what was there then, in any order of asking, and also after reopening.")
    default void W30_thePastIsWhatWasRecorded(@ForAll("stories") List<Deed> story, @ForAll long seed) {
        try (Town town = found()) {
            List<Moment> recorded = new ArrayList<>();
            for (Deed deed : story) {
                town.tries(deed);
                recorded.add(Moment.of(town.ledger().read()));
            }
            Collections.shuffle(recorded, new Random(seed));
            requireRecorded(town.ledger(), recorded.subList(0, recorded.size() / 2));
            requireRecorded(town.reopen(2), recorded.subList(recorded.size() / 2, recorded.size()));
        }
    }

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label("W31: A view stays as it is while the ledger goes on.")
    default void W31_aViewStaysAsItIs(@ForAll("stories") List<Deed> before, @ForAll("stories") List<Deed> after) {
        try (Town town = found()) {
            town.live(before);
            LedgerView view = town.ledger().read();
            Moment moment = Moment.of(view);
            town.live(after);
            assertThat(Moment.of(view)).isEqualTo(moment);
        }
    }

    @Property(tries = STORIES, shrinking = ShrinkingMode.BOUNDED)
    @Label("W32: Times never go back, whatever the clock does, and heights that are not there are refused.")
    default void W32_timesNeverGoBack(@ForAll("stories") List<Deed> story, @ForAll long seed) {
        try (Town town = found()) {
            Random jumps = new Random(seed);
            for (Deed deed : story) {
                town.tries(deed);
                town.clock().set(Town.BEGIN + jumps.nextInt(1_000_000));
            }
            assertThat(Chronicle.of(town.ledger(), 0))
                    .extracting(Chronicle.Heard::time)
                    .isSorted();
            long height = town.ledger().read().height();
            assertThatIllegalArgumentException().isThrownBy(() -> town.ledger().at(height + 1));
            assertThatIllegalArgumentException().isThrownBy(() -> town.ledger().at(0));
        }
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    @Label(
            "W33: A hundred random heights of a life that has everything, and of what random people do behind it, show what was recorded when they were the newest: digest, state root, balances, stakes, reputations, pots.")
    default void W33_aHundredRandomHeights(@ForAll("stories") List<Deed> story, @ForAll long seed) {
        try (Town town = found()) {
            SortedMap<Long, Particular> recorded = new TreeMap<>();
            Stream.of(FullLife.story(), story, FullLife.story())
                    .flatMap(List::stream)
                    .forEach(deed -> {
                        town.tries(deed);
                        Particular now = Particular.of(town.ledger().read());
                        recorded.put(now.moment().height(), now);
                    });
            List<Particular> some = new ArrayList<>(recorded.values());
            assertThat(some.size()).isGreaterThanOrEqualTo(HEIGHTS);
            Collections.shuffle(some, new Random(seed));
            List<Particular> hundred = some.subList(0, HEIGHTS);
            requireShown(town.ledger(), hundred.subList(0, HEIGHTS / 2));
            requireShown(town.reopen(2), hundred.subList(HEIGHTS / 2, HEIGHTS));
        }
    }

    private static void requireShown(OpenLedger ledger, List<Particular> recorded) {
        for (Particular then : recorded) {
            Particular now = Particular.of(ledger.at(then.moment().height()));
            assertThat(now.equals(then)).as("height %s", then.moment().height()).isTrue();
        }
    }

    /**
     * A moment, and what the view told of everything one by one.
     *
     * @param moment what it is compared by elsewhere
     * @param told by value
     */
    record Particular(Moment moment, List<Object> told) {

        static Particular of(LedgerView view) {
            return new Particular(Moment.of(view), Particulars.of(view));
        }
    }

    private static void requireRecorded(OpenLedger ledger, List<Moment> recorded) {
        recorded.forEach(
                moment -> assertThat(Moment.of(ledger.at(moment.height()))).isEqualTo(moment));
    }
}
