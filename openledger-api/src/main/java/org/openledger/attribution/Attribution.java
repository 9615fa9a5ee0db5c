/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import java.util.List;
import java.util.Optional;
import org.openledger.inference.Determinism;
import org.openledger.internal.Require;

/**
 * Who shaped an output: parts that sum with the unattributed part to exactly 1,000,000 ppm, the evidence for them, and what rows did to the rest.
 *
 * <p>Every method gives this one shape. Parts are for what a method can own up to in full, such as verbatim use; signed scores speak for the unattributed part, and are
 * paid only by a grade and after a time (docs/spec/economy.md).
 *
 * @param method how it was computed
 * @param grade how much it may be paid by
 * @param determinism how it can be verified
 * @param credits the rows' parts, in order of the rows
 * @param unattributedPpm what nobody could be shown to have shaped
 * @param evidence what the parts follow from
 * @param influence what rows did to the unattributed part, if a method measured it; it speaks for no more than that part
 */
public record Attribution(
        Method method,
        Grade grade,
        Determinism determinism,
        List<Credit> credits,
        int unattributedPpm,
        Evidence evidence,
        Optional<Scores> influence) {

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
        if (influence.isPresent()) {
            Require.inRange(influence.get().ppm(), 0, unattributedPpm, "influence in ppm beside the parts");
        }
    }

    /** An attribution by parts alone. */
    public Attribution(
            Method method,
            Grade grade,
            Determinism determinism,
            List<Credit> credits,
            int unattributedPpm,
            Evidence evidence) {
        this(method, grade, determinism, credits, unattributedPpm, evidence, Optional.empty());
    }

    /**
     * An attribution by scores alone.
     *
     * @param scores what rows did to the output
     * @param determinism how it can be verified
     */
    public static Attribution of(Scores scores, Determinism determinism) {
        return new Attribution(
                scores.method(), scores.grade(), determinism, List.of(), WHOLE_PPM, Evidence.NONE, Optional.of(scores));
    }
}
