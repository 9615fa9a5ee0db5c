/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;
import org.openledger.privacy.Salt;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;

/** What happened in reviews. */
public sealed interface ReviewEvent extends Event {

    /** How many validators a committee may have. */
    int MAX_COMMITTEE = 64;

    /**
     * The automated checks spoke.
     *
     * @param contribution which row
     * @param verdicts what each said
     */
    record Screened(ContributionId contribution, List<CheckVerdict> verdicts) implements ReviewEvent {
        /** Checks the bounds. */
        public Screened {
            verdicts = Require.atMost(verdicts, ReviewCommand.MAX_VERDICTS, "verdicts");
        }

        @Override
        public int kind() {
            return 40;
        }
    }

    /**
     * A committee was drawn, by stake and without replacement, from the first seed revealed after the cause.
     *
     * @param contribution which row
     * @param round which round
     * @param committee who, in drawing order
     * @param commitBy when committing ends, in milliseconds since 1970
     * @param revealBy when revealing ends
     */
    record CommitteeDrawn(
            ContributionId contribution, int round, List<AccountId> committee, long commitBy, long revealBy)
            implements ReviewEvent {
        /** Checks the bounds. */
        public CommitteeDrawn {
            committee = Require.atMost(committee, MAX_COMMITTEE, "committee");
        }

        @Override
        public int kind() {
            return 41;
        }
    }

    /**
     * A vote was committed.
     *
     * @param contribution which row
     * @param round which round
     * @param validator who
     * @param commitment to the vote
     */
    record VoteCommitted(ContributionId contribution, int round, AccountId validator, Hash commitment)
            implements ReviewEvent {
        @Override
        public int kind() {
            return 42;
        }
    }

    /**
     * A vote was revealed.
     *
     * @param contribution which row
     * @param round which round
     * @param validator who
     * @param vote what
     * @param salt the salt of the commitment
     */
    record VoteRevealed(ContributionId contribution, int round, AccountId validator, Vote vote, Salt salt)
            implements ReviewEvent {
        @Override
        public int kind() {
            return 43;
        }
    }

    /**
     * A round was decided by the votes that were revealed.
     *
     * @param contribution which row
     * @param round which round
     * @param accepts how many accepted
     * @param rejects how many rejected
     * @param slashes how many wanted to slash
     * @param decision what follows: more than half of the revealed votes, else REJECT
     */
    record Decided(ContributionId contribution, int round, int accepts, int rejects, int slashes, Vote decision)
            implements ReviewEvent {
        @Override
        public int kind() {
            return 44;
        }
    }

    /**
     * A row was challenged.
     *
     * @param challenge the claim
     */
    record Contested(Challenge challenge) implements ReviewEvent {
        @Override
        public int kind() {
            return 45;
        }
    }

    /**
     * A challenge was decided.
     *
     * @param challenge its number
     * @param upheld whether its claim was found true: then the row is slashed, or its credit rerouted, in the same leaf
     */
    record ChallengeClosed(long challenge, boolean upheld) implements ReviewEvent {
        @Override
        public int kind() {
            return 46;
        }
    }

    /**
     * A slash was appealed; it is not distributed until the appeal is closed.
     *
     * @param appeal the claim
     */
    record Appealed(SlashAppeal appeal) implements ReviewEvent {
        @Override
        public int kind() {
            return 47;
        }
    }

    /**
     * An appeal was decided, or given up for want of a quorum.
     *
     * @param appeal its number
     * @param overturned whether the slash was wrong; otherwise it is distributed in the same leaf
     */
    record AppealClosed(long appeal, boolean overturned) implements ReviewEvent {
        @Override
        public int kind() {
            return 48;
        }
    }

    /**
     * A slash was undone: what was taken is back in the stake. What the row is then stands in the {@link
     * org.openledger.datanet.DatanetEvent.StatusChanged} beside it.
     *
     * @param slash which slash
     * @param stake which stake
     * @param contribution which row
     * @param round the round whose decision was wrong
     * @param amount how much went back
     * @param challenge the number of the challenge that turned out wrong; absent if the row's first committee slashed it
     */
    record Overturned(
            long slash, StakeId stake, ContributionId contribution, int round, Amount amount, Optional<Long> challenge)
            implements ReviewEvent {
        @Override
        public int kind() {
            return 49;
        }
    }

    /**
     * Somebody else is credited for a row from now on: a claim of prior publication was upheld.
     *
     * @param contribution which row
     * @param to who; absent for the commons of its Datanet
     */
    record CreditRerouted(ContributionId contribution, Optional<AccountId> to) implements ReviewEvent {
        @Override
        public int kind() {
            return 140;
        }
    }

    /**
     * Two accounts belong together, in reviews of one Datanet or of all.
     *
     * @param datanet of which Datanet; absent for all
     * @param account in whose list it stands
     * @param affiliate the other one
     */
    record Affiliated(Optional<DatanetId> datanet, AccountId account, AccountId affiliate) implements ReviewEvent {
        @Override
        public int kind() {
            return 141;
        }
    }
}
