/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.datanet.ContributionId;

/** The last rounding: everything sums, nobody beyond the 256th gets anything (rules C10 and C11). */
class QuantiserProperties {

    @Property(tries = 100)
    void theLargestRemainderDecides(@ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<ContributionId, Long> parts = new TreeMap<>();
        int rows = random.nextInt(600);
        int most = random.nextBoolean() ? 3 : 1_000_000;
        for (int i = 0; i < rows; i++) {
            parts.put(new ContributionId(random.nextInt(5_000)), 1L + random.nextInt(most));
        }
        long sum = parts.values().stream().mapToLong(Long::longValue).sum();
        long whole = Math.max(1, sum) + random.nextInt(most);
        List<Map.Entry<ContributionId, Long>> kept = parts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<ContributionId, Long> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(256)
                .toList();
        SortedMap<Integer, BigInteger> weights = new TreeMap<>();
        long left = whole;
        for (Map.Entry<ContributionId, Long> entry : kept) {
            weights.put((int) entry.getKey().ordinal(), BigInteger.valueOf(entry.getValue()));
            left -= entry.getValue();
        }
        weights.put(Integer.MAX_VALUE, BigInteger.valueOf(left));
        SortedMap<Integer, Long> expected = NaiveCredit.divide(1_000_000, weights);
        expected.remove(Integer.MAX_VALUE);
        expected.values().removeIf(part -> part == 0);
        SortedMap<Integer, Long> ppm = new TreeMap<>();
        Quantiser.ppm(parts, whole).forEach((row, part) -> ppm.put((int) row.ordinal(), (long) part));
        assertThat(ppm).isEqualTo(expected);
    }

    @Test
    void withoutTokensThereIsNothingToDivide() {
        assertThat(Quantiser.ppm(Map.of(), 0)).isEmpty();
    }
}
