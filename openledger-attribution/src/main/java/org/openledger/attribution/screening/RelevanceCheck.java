/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.BitSet;

/**
 * Asks whether a row speaks of what the Datanet speaks of: which share of its terms is named in the purpose or stands in enough admitted
 * rows. A row fails when its share is far below what nearly all admitted rows had when they came.
 *
 * <p>The first rows set the topic, and short rows say too little about theirs: both pass. Remembers {@value Terms#BUCKETS} counts.
 */
final class RelevanceCheck implements Check {

    /** How many admitted rows set the topic. */
    static final int LEAST_ROWS = 40;

    /** How many different terms a row needs to be judged. */
    static final int LEAST_TERMS = 20;

    private static final int KNOWN_IN_ONE_OF = 100;
    private static final int PERCENT = 100;
    private static final int LOWEST_ONE_OF = 50;

    private final BitSet purpose;
    private final int[] rowsWith = new int[Terms.BUCKETS];
    private final int[] sharesSeen = new int[PERCENT + 1];
    private int rows;
    private int judged;

    RelevanceCheck(String purpose) {
        this.purpose = Terms.of(purpose);
    }

    @Override
    public String name() {
        return "relevance";
    }

    @Override
    public Finding inspect(Specimen row) {
        BitSet terms = row.terms();
        int sharePpm = knownPpm(terms);
        if (judged < LEAST_ROWS || terms.cardinality() < LEAST_TERMS) {
            return Finding.pass(sharePpm);
        }
        int usual = usualPpm();
        if (sharePpm < usual / 2) {
            return Finding.fail(sharePpm);
        }
        return sharePpm < usual / 4 * 3 ? Finding.flag(sharePpm) : Finding.pass(sharePpm);
    }

    @Override
    public void admit(Specimen row) {
        BitSet terms = row.terms();
        if (rows >= LEAST_ROWS && terms.cardinality() >= LEAST_TERMS) {
            sharesSeen[knownPpm(terms) / (1_000_000 / PERCENT)]++;
            judged++;
        }
        terms.stream().forEach(term -> rowsWith[term]++);
        rows++;
    }

    private int knownPpm(BitSet terms) {
        int least = Math.max(2, rows / KNOWN_IN_ONE_OF);
        int known = 0;
        for (int term = terms.nextSetBit(0); term >= 0; term = terms.nextSetBit(term + 1)) {
            known += rowsWith[term] >= least || purpose.get(term) ? 1 : 0;
        }
        return Finding.ppm(known, terms.cardinality());
    }

    /** The share that all but one in {@value #LOWEST_ONE_OF} of the admitted rows reached. */
    private int usualPpm() {
        int below = 0;
        int percent = 0;
        while (percent < PERCENT && below + sharesSeen[percent] <= judged / LOWEST_ONE_OF) {
            below += sharesSeen[percent++];
        }
        return percent * (1_000_000 / PERCENT);
    }
}
