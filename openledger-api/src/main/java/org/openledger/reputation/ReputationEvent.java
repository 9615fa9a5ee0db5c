/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reputation;

import java.util.List;
import org.openledger.Event;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.RequestId;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;
import org.openledger.review.Vote;
import org.openledger.token.Amount;

/** What accounts are known for: outcomes of what they did, by domain, and how validators earn. Nothing here moves an outcome to another account. */
public sealed interface ReputationEvent extends Event {

    /** How many outcomes one row may cause at once: its author's and those of a whole committee. */
    int MAX_OUTCOMES = 65;

    /** Why an outcome was noted; the position is the number in the log. */
    enum Cause {
        /** A row of the account became active. */
        ACTIVE,
        /** A row of the account was rejected. */
        REJECTED,
        /** A row of the account was slashed. */
        SLASHED,
        /** The account had voted for a row that was slashed later. */
        APPROVED,
        /** The account voted on a row whose right answer was known to the ledger before. */
        GOLD
    }

    /**
     * What was noted of one account.
     *
     * @param account who
     * @param goodMicros how good, in millionths of an outcome
     * @param badMicros how bad
     */
    record Outcome(AccountId account, long goodMicros, long badMicros) {
        /** Checks the bounds. */
        public Outcome {
            Require.nonNegative(goodMicros, "good outcome");
            Require.nonNegative(badMicros, "bad outcome");
        }
    }

    /**
     * Outcomes were noted; they count less from epoch to epoch.
     *
     * @param domain in which domain
     * @param epoch in which reputation epoch
     * @param cause why
     * @param contribution which row caused them
     * @param outcomes of whom, at most {@value #MAX_OUTCOMES}
     */
    record Observed(String domain, long epoch, Cause cause, ContributionId contribution, List<Outcome> outcomes)
            implements ReputationEvent {
        /** Checks the bounds. */
        public Observed {
            Require.text(domain, 60, "domain");
            Require.nonNegative(epoch, "reputation epoch");
            outcomes = Require.atMost(outcomes, MAX_OUTCOMES, "outcomes");
        }

        @Override
        public int kind() {
            return 110;
        }
    }

    /**
     * What a slash had noted is taken back whole: the slash was overturned.
     *
     * @param domain in which domain
     * @param epoch the epoch in which it had been noted
     * @param contribution which row had been slashed
     * @param outcomes what had been noted, of whom
     */
    record TakenBack(String domain, long epoch, ContributionId contribution, List<Outcome> outcomes)
            implements ReputationEvent {
        /** Checks the bounds. */
        public TakenBack {
            Require.text(domain, 60, "domain");
            Require.nonNegative(epoch, "reputation epoch");
            outcomes = Require.atMost(outcomes, MAX_OUTCOMES, "outcomes");
        }

        @Override
        public int kind() {
            return 111;
        }
    }

    /** How many rows one answer may credit. */
    int MAX_CREDITS = 256;

    /**
     * What one validator's vote was worth.
     *
     * @param validator who
     * @param vote what it voted
     * @param points in millionths; below zero for a vote that says less than a guess
     */
    record Score(AccountId validator, Vote vote, long points) {}

    /**
     * The votes of a decided round were compared, each with those of its peers.
     *
     * @param contribution which row
     * @param round which round
     * @param domain in which domain
     * @param epoch to which pay epoch the points belong
     * @param endsAt when that epoch ends, in milliseconds since 1970
     * @param first whether no round of the row was decided before: those who voted ACCEPT are its approvers
     * @param scores one per revealed vote, in drawing order
     */
    record Scored(
            ContributionId contribution,
            int round,
            String domain,
            long epoch,
            long endsAt,
            boolean first,
            List<Score> scores)
            implements ReputationEvent {
        /** Checks the bounds. */
        public Scored {
            Require.text(domain, 60, "domain");
            scores = Require.atMost(scores, MAX_OUTCOMES, "scores");
        }

        @Override
        public int kind() {
            return 112;
        }
    }

    /**
     * Somebody committed to a known answer.
     *
     * @param gold its number, the next one
     * @param datanet of which Datanet the row is
     * @param account who
     * @param commitment to account, row and vote
     */
    record GoldCommitted(long gold, DatanetId datanet, AccountId account, Hash commitment) implements ReputationEvent {
        @Override
        public int kind() {
            return 113;
        }
    }

    /**
     * A known answer was shown.
     *
     * @param gold its number
     * @param contribution on which row
     * @param vote the right vote
     * @param epoch to which pay epoch the points belong
     * @param endsAt when that epoch ends, in milliseconds since 1970
     * @param scores one per vote of the row's first decided round, without that of who knew the answer
     */
    record GoldRevealed(long gold, ContributionId contribution, Vote vote, long epoch, long endsAt, List<Score> scores)
            implements ReputationEvent {
        /** Checks the bounds. */
        public GoldRevealed {
            scores = Require.atMost(scores, MAX_OUTCOMES, "scores");
        }

        @Override
        public int kind() {
            return 114;
        }
    }

    /**
     * A pay epoch is over: what it pays is set apart.
     *
     * @param epoch which
     * @param amount what its points share
     * @param points all points above zero together, in millionths
     * @param gone epochs below this number pay no more
     * @param returned what was left of those
     */
    record PayEpochClosed(long epoch, Amount amount, long points, long gone, Amount returned)
            implements ReputationEvent {
        @Override
        public int kind() {
            return 115;
        }
    }

    /**
     * A validator drew its pay of an epoch.
     *
     * @param epoch which
     * @param account who
     * @param amount how much
     */
    record ValidationClaimed(long epoch, AccountId account, Amount amount) implements ReputationEvent {
        @Override
        public int kind() {
            return 116;
        }
    }

    /**
     * What an answer earned for those who had voted for one of its rows.
     *
     * @param contribution which row
     * @param each how much for each of them
     * @param approvers how many they are
     */
    record ApprovalCredit(ContributionId contribution, Amount each, int approvers) {}

    /**
     * An answer earned something for those who had voted for its rows.
     *
     * @param request which answer
     * @param credits one per row, at most {@value #MAX_CREDITS}
     */
    record ApprovalsCredited(RequestId request, List<ApprovalCredit> credits) implements ReputationEvent {
        /** Checks the bounds. */
        public ApprovalsCredited {
            credits = Require.atMost(credits, MAX_CREDITS, "credits");
        }

        @Override
        public int kind() {
            return 117;
        }
    }

    /**
     * Somebody who had voted for a row drew what it earned since.
     *
     * @param contribution which row
     * @param account who
     * @param place the position among the row's approvers
     * @param amount how much
     */
    record ApprovalClaimed(ContributionId contribution, AccountId account, int place, Amount amount)
            implements ReputationEvent {
        /** Checks the bounds. */
        public ApprovalClaimed {
            Require.inRange(place, 0, MAX_OUTCOMES - 1, "place");
        }

        @Override
        public int kind() {
            return 118;
        }
    }

    /**
     * A slash is final: nobody draws any more for having voted for the row.
     *
     * @param contribution which row
     * @param amount what nobody had drawn
     */
    record ApprovalsVoided(ContributionId contribution, Amount amount) implements ReputationEvent {
        @Override
        public int kind() {
            return 119;
        }
    }
}
