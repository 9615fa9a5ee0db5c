/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.Set;
import org.openledger.Actor;
import org.openledger.TamperedException;
import org.openledger.datanet.Contribution;
import org.openledger.review.CheckVerdict;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;

/**
 * How a sandbox's validator makes up its mind: it opens the row, which checks it against its commitment, and follows the automated checks.
 *
 * <p>A failed check for a copy is a slash, any other failed check a no, everything else a yes.
 */
final class HonestJudge {

    private static final Set<String> FRAUDS = Set.of("exact-duplicate", "near-duplicate");

    private HonestJudge() {}

    static Vote judge(Actor validator, ReviewTask task) {
        Contribution row = task.contribution();
        if (!readable(validator, row)) {
            return Vote.REJECT;
        }
        Vote vote = Vote.ACCEPT;
        for (CheckVerdict verdict : row.verdicts()) {
            if (verdict.outcome() == CheckVerdict.Outcome.FAIL) {
                if (FRAUDS.contains(verdict.check())) {
                    return Vote.SLASH;
                }
                vote = Vote.REJECT;
            }
        }
        return vote;
    }

    private static boolean readable(Actor validator, Contribution row) {
        try {
            return validator.reviews().read(row.id()).bytes().length() == row.length();
        } catch (TamperedException e) {
            return false;
        }
    }
}
