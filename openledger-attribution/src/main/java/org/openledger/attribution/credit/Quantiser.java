/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.attribution.Attribution;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Settlement;
import org.openledger.token.Shares;

/** Turns micro-nats of rows into parts per million that sum with the unattributed part to exactly 1,000,000 (rules C9 to C11). */
final class Quantiser {

    private Quantiser() {}

    /**
     * Divides the whole.
     *
     * @param parts what each row's tokens gained
     * @param whole what all output tokens say by their frequency; at least the sum of the parts
     * @return the rows with 1 ppm or more, in order; what is missing from 1,000,000 is unattributed
     */
    static SortedMap<ContributionId, Integer> ppm(Map<ContributionId, Long> parts, long whole) {
        SortedMap<ContributionId, Integer> ppm = new TreeMap<>();
        SortedMap<ContributionId, Long> kept = largest(parts);
        if (whole == 0 || kept.isEmpty()) {
            return ppm;
        }
        List<BigInteger> weights = new ArrayList<>();
        long left = whole;
        for (long part : kept.values()) {
            weights.add(BigInteger.valueOf(part));
            left -= part;
        }
        weights.add(BigInteger.valueOf(left));
        List<BigInteger> shares = Shares.of(BigInteger.valueOf(Attribution.WHOLE_PPM), weights);
        int i = 0;
        for (ContributionId row : kept.keySet()) {
            int share = shares.get(i++).intValueExact();
            if (share > 0) {
                ppm.put(row, share);
            }
        }
        return ppm;
    }

    private static SortedMap<ContributionId, Long> largest(Map<ContributionId, Long> parts) {
        SortedMap<ContributionId, Long> kept = new TreeMap<>();
        parts.entrySet().stream()
                .sorted(Map.Entry.<ContributionId, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Settlement.MAX_CREDITS)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
