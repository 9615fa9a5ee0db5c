/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Signatures against sets whose likeness is known. */
class MinHashLaws {

    private static final int BINS = 1_024;

    @Property(tries = 60)
    void A202_theEstimateLiesWithinItsErrorAndIsForSets(@ForAll long seed) {
        Random random = new Random(seed);
        int shared = random.nextInt(4_000);
        int own = 2_000 + random.nextInt(4_000);
        long[] all = LongStream.range(0, shared + 2L * own)
                .map(i -> random.nextLong())
                .toArray();
        long[] one = LongStream.range(0, shared + own).map(i -> all[(int) i]).toArray();
        long[] other = LongStream.concat(LongStream.range(0, shared), LongStream.range(shared + own, shared + 2L * own))
                .map(i -> all[(int) i])
                .toArray();
        double likeness = shared / (shared + 2.0 * own);
        double error = Math.sqrt(likeness * (1 - likeness) / BINS);
        assertThat(MinHash.likeness(MinHash.signature(one, BINS), MinHash.signature(other, BINS)))
                .isCloseTo(likeness, within(5.5 * error + 1e-3));
        long[] twice = LongStream.concat(LongStream.of(one), LongStream.of(one))
                .sorted()
                .toArray();
        assertThat(MinHash.signature(twice, BINS)).isEqualTo(MinHash.signature(one, BINS));
    }

    /** Far fewer members than bins: filled bins agree as full ones do. */
    @Test
    void A202_smallSetsAreEstimatedWithoutBias() {
        double sum = 0;
        for (int seed = 0; seed < 400; seed++) {
            long[] all = new Random(seed).longs(60).toArray();
            long[] one = LongStream.of(all).limit(40).toArray();
            long[] other = LongStream.of(all).skip(20).toArray();
            sum += MinHash.likeness(MinHash.signature(one, 256), MinHash.signature(other, 256)) / 400;
        }
        assertThat(sum).isCloseTo(1 / 3.0, within(0.02));
    }

    @Test
    void A202_textsAreSignedByTheirPhrases() {
        String text = "A judge weighs claims before parties and sets aside whatever nobody proved beyond doubt";
        assertThat(MinHash.signature(MinHash.phrases(text.toUpperCase(Locale.ROOT) + "!"), 64))
                .hasSize(64);
        assertThat(MinHash.phrases("two words")).isEmpty();
        assertThat(MinHash.phrases("Judge weighs claims")).isEqualTo(MinHash.phrases("judge, weighs CLAIMS"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinHash.signature(new long[0], 64))
                .withMessageContaining("0 hashes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinHash.signature(new long[1], 100))
                .withMessageContaining("bins 100: give a power of two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinHash.likeness(new long[2], new long[4]))
                .withMessageContaining("2 and 4 bins");
    }
}
