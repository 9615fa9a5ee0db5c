/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import java.util.List;
import org.openledger.inference.Determinism;

/**
 * Who shaped an output: parts that sum with the unattributed part to exactly 1,000,000 ppm, and the evidence for them.
 *
 * @param method how it was computed
 * @param grade how much it may be paid by
 * @param determinism how it can be verified
 * @param credits the rows' parts, in order of the rows
 * @param unattributedPpm what nobody could be shown to have shaped
 * @param evidence what the parts follow from
 */
public record Attribution(
        Method method,
        Grade grade,
        Determinism determinism,
        List<Credit> credits,
        int unattributedPpm,
        Evidence evidence) {

    /** The whole, in parts per million. */
    public static final int WHOLE_PPM = 1_000_000;

    /**
     * Checks that the parts sum to the whole.
     *
     * @throws IllegalArgumentException if they do not, or if the rows are not in order
     */
    public Attribution {
        credits = List.copyOf(credits);
        long sum = unattributedPpm;
        long previous = -1;
        for (Credit credit : credits) {
            sum += credit.ppm();
            if (credit.row().ordinal() <= previous) {
                throw new IllegalArgumentException(
                        "credit of " + credit.row() + " after row-" + previous + ": give each row once, in order");
            }
            previous = credit.row().ordinal();
        }
        if (sum != WHOLE_PPM || unattributedPpm < 0) {
            throw new IllegalArgumentException("parts sum to " + sum + " ppm: give exactly " + WHOLE_PPM);
        }
    }
}
