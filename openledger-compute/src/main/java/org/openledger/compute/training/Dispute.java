/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.openledger.audit.Hash;

/**
 * Finds the step at which a claimed training left the right way, by halving: states cover all states before them, so two ways that differ once differ ever after.
 *
 * <p>Source of the scheme: Arun et al., "Verde", 2025; Teutsch and Reitwießner, "TrueBit", 2017.
 */
public final class Dispute {

    private Dispute() {}

    /**
     * Finds the first step whose state differs.
     *
     * @param claimed the steps on record
     * @param honest the state after a step, by number, as the referee finds it: asked for at most {@code log2(steps) + 1} times
     * @return the first step that differs, or none if the last state is the same
     */
    public static OptionalInt firstWrong(List<StepRecord> claimed, IntFunction<Hash> honest) {
        if (claimed.isEmpty() || agrees(claimed, honest, claimed.size() - 1)) {
            return OptionalInt.empty();
        }
        int right = -1;
        int wrong = claimed.size() - 1;
        while (wrong - right > 1) {
            int middle = (right + wrong) >>> 1;
            if (agrees(claimed, honest, middle)) {
                right = middle;
            } else {
                wrong = middle;
            }
        }
        return OptionalInt.of(wrong);
    }

    private static boolean agrees(List<StepRecord> claimed, IntFunction<Hash> honest, int step) {
        return claimed.get(step).state().equals(honest.apply(step));
    }
}
