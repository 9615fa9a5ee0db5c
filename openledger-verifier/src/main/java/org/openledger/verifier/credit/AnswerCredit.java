/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.credit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Attribution.Token;

/** The parts of a whole answer: the sums of its tokens' parts, as parts per million (rules C9 to C11). */
public final class AnswerCredit {
    /** The whole, in parts per million. */
    public static final long WHOLE_PPM = 1_000_000;

    private static final int MAX_ROWS = 256;

    private AnswerCredit() {}

    /** The rows' parts per million by row, those above zero; what is missing from the whole is unattributed. */
    public static SortedMap<Long, Long> ppm(Attribution attribution) {
        SortedMap<Long, BigInteger> parts = new TreeMap<>();
        BigInteger whole = BigInteger.ZERO;
        for (Token token : attribution.tokens()) {
            whole = whole.add(BigInteger.valueOf(Information.of(attribution.corpusTokens(), token.unigram())));
            token.shares()
                    .forEach(share -> parts.merge(share.row(), BigInteger.valueOf(share.microNats()), BigInteger::add));
        }
        largest(parts);
        List<BigInteger> weights = new ArrayList<>(parts.values());
        weights.add(whole.subtract(parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add)));
        SortedMap<Long, Long> ppm = new TreeMap<>();
        if (whole.signum() == 0) {
            return ppm;
        }
        List<BigInteger> shares = LargestRemainder.divide(BigInteger.valueOf(WHOLE_PPM), weights);
        int position = 0;
        for (long row : parts.keySet()) {
            long share = shares.get(position++).longValueExact();
            if (share > 0) {
                ppm.put(row, share);
            }
        }
        return ppm;
    }

    /** The part that no row owns and that does not echo the prompt, in parts per million (rule C17). */
    public static long open(Attribution attribution) {
        BigInteger whole = BigInteger.ZERO;
        BigInteger open = BigInteger.ZERO;
        for (Token token : attribution.tokens()) {
            BigInteger information = BigInteger.valueOf(Information.of(attribution.corpusTokens(), token.unigram()));
            whole = whole.add(information);
            if (token.standing() == Token.UNKNOWN || token.standing() == Token.NO_GAIN) {
                open = open.add(information);
            }
        }
        return whole.signum() == 0
                ? WHOLE_PPM
                : open.multiply(BigInteger.valueOf(WHOLE_PPM)).divide(whole).longValueExact();
    }

    /** Leaves the largest parts, of equal ones the earlier rows. */
    private static void largest(SortedMap<Long, BigInteger> parts) {
        List<Long> dropped = parts.entrySet().stream()
                .sorted(Map.Entry.<Long, BigInteger>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .skip(MAX_ROWS)
                .map(Map.Entry::getKey)
                .toList();
        parts.keySet().removeAll(dropped);
    }
}
