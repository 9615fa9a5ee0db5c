/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CounterRandomProperties {

    @Property
    void drawsLieBelowTheirBoundAndRepeat(
            @ForAll long seed, @ForAll @IntRange(max = 2_000) int position, @ForAll @LongRange(min = 1) long bound) {
        long drawn = new CounterRandom(seed).below(position, bound);
        assertThat(drawn).isBetween(0L, bound - 1);
        assertThat(new CounterRandom(seed).below(position, bound)).isEqualTo(drawn);
    }

    /** 3 · 2^61: by taking the remainder alone, the lower third would come twice as often as the others. */
    @Test
    void noValueIsFavoured() {
        int[] thirds = new int[3];
        CounterRandom random = new CounterRandom(1);
        for (int i = 0; i < 30_000; i++) {
            thirds[(int) (random.below(i, 3L << 61) >>> 61)]++;
        }
        assertThat(Arrays.stream(thirds).boxed()).allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Test
    void smallBoundsComeEquallyOften() {
        int[] counts = new int[7];
        for (int seed = 0; seed < 70_000; seed++) {
            counts[(int) new CounterRandom(seed).below(seed % 13, 7)]++;
        }
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 9_600 && count < 10_400);
    }

    /** The numbers are part of what a seed means: they may never change. */
    @Test
    void theDrawsArePinned() {
        CounterRandom random = new CounterRandom(42);
        assertThat(new long[] {random.below(0, 1_000), random.below(1, 1_000), random.below(2, 1_000_000_007L)})
                .containsExactly(553, 806, 489_146_436);
    }
}
