/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/**
 * A screened row that waits for the verdicts of certified experts, before a committee is drawn.
 *
 * @param contribution the row
 * @param datanet its Datanet
 * @param demanded how many verdicts it takes
 * @param until when the row expires without them, in milliseconds since 1970
 * @param claims who has claimed it so far, in order; at most {@value #MAX_CLAIMS}
 */
public record ExpertTask(
        ContributionId contribution, DatanetId datanet, int demanded, long until, List<ExpertClaim> claims) {

    /** How many claims one row may ever see, those that lapsed included. */
    public static final int MAX_CLAIMS = 64;

    /** Copies the list. */
    public ExpertTask {
        claims = Require.atMost(claims, MAX_CLAIMS, "claims");
    }

    /** Returns the claim of an expert, whatever became of it. */
    public Optional<ExpertClaim> claim(AccountId expert) {
        return claims.stream().filter(claim -> claim.expert().equals(expert)).findFirst();
    }

    /** Returns how many experts have given that verdict. */
    public int count(Vote vote) {
        return (int) claims.stream()
                .filter(claim -> claim.vote().equals(Optional.of(vote)))
                .count();
    }

    /** Returns how many experts have answered. */
    public int answered() {
        return count(ExpertClaim.State.ANSWERED);
    }

    /** Returns how many further experts may claim it now. */
    public int vacancies() {
        return demanded - answered() - count(ExpertClaim.State.CLAIMED);
    }

    private int count(ExpertClaim.State state) {
        return (int) claims.stream().filter(claim -> claim.state() == state).count();
    }

    /**
     * One expert's promise to answer.
     *
     * @param expert who
     * @param until when the promise lapses, in milliseconds since 1970
     * @param state what became of it
     * @param vote the verdict, once given
     * @param rationale the hash of its reasons, once given
     */
    public record ExpertClaim(
            AccountId expert, long until, State state, Optional<Vote> vote, Optional<Hash> rationale) {

        /** What became of a claim; the position is the number in snapshots. */
        public enum State {
            /** The expert owes an answer. */
            CLAIMED,
            /** The expert has answered. */
            ANSWERED,
            /** The expert did not answer in time, and may not claim this row again. */
            LAPSED
        }
    }
}
