/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openledger.core.codec.Effect;
import org.openledger.core.codec.Leaves;
import org.openledger.core.state.LedgerState;
import org.openledger.core.state.ShowingAll;

/** A room that does not hear a sort of event would do nothing with it: whoever shows every event to every room gets the same state, leaf by leaf. */
class HearingTest {
    /** The golden logs hold every sort of event but one. */
    @Test
    void everyRoomHearsAllThatConcernsItInTheGoldenLogs() {
        for (String name : GoldenLog.NAMES) {
            requireSame(GoldenLog.read(name).leaves());
        }
    }

    @Property(tries = 10)
    void everyRoomHearsAllThatConcernsItInALife(@ForAll long seed, @ForAll @IntRange(min = 50, max = 250) int steps) {
        Life life = new Life(seed);
        life.live(steps);
        requireSame(life.town.log);
    }

    private static void requireSame(List<byte[]> log) {
        LedgerState heard = new LedgerState();
        ShowingAll shown = new ShowingAll();
        for (byte[] leaf : log) {
            Effect effect = Leaves.effect(leaf);
            heard.apply(effect);
            shown.apply(effect);
            assertThat(heard.digest()).as("leaf " + heard.height()).isEqualTo(shown.digest());
        }
        assertThat(heard.snapshot()).isEqualTo(shown.snapshot());
    }
}
