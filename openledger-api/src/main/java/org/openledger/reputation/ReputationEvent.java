/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reputation;

import java.util.List;
import org.openledger.Event;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/** What accounts are known for: outcomes of what they did, by domain. Nothing here names another account to give them to. */
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
}
