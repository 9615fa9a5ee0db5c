/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import java.util.List;
import org.openledger.Event;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Influence;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/** What happened to rewards; the moves beside each event say who got what. */
public sealed interface RewardEvent extends Event {

    /**
     * A method may pay on a model.
     *
     * @param grade how good it is
     */
    record Graded(MethodGrade grade) implements RewardEvent {
        @Override
        public int kind() {
            return 120;
        }
    }

    /**
     * The first influence of a model in an epoch opened its pool.
     *
     * @param pool which, and when it closes
     */
    record PoolOpened(InfluencePool pool) implements RewardEvent {
        @Override
        public int kind() {
            return 121;
        }
    }

    /**
     * An answer's influence was credited, and nobody is paid yet.
     *
     * @param pool into which pool
     * @param request by which answer
     * @param payer who paid the answer: whose vote this is
     * @param fee what the answer cost
     * @param money what went into the pool
     * @param scores one score for each player, in order of their accounts, clipped; the payer's own rows are not among them
     */
    record InfluenceCredited(
            PoolId pool, RequestId request, AccountId payer, Amount fee, Amount money, List<PlayerScore> scores)
            implements RewardEvent {
        /** Checks the bound. */
        public InfluenceCredited {
            scores = Require.atMost(scores, Settlement.MAX_CREDITS, "scores");
        }

        @Override
        public int kind() {
            return 122;
        }
    }

    /**
     * What one answer says of one owner of rows.
     *
     * @param player whose rows
     * @param score the sum over those rows in micro-units, clipped
     */
    record PlayerScore(AccountId player, long score) {
        /** Checks the bound. */
        public PlayerScore {
            Require.inRange(score, -Influence.MAX_SCORE, Influence.MAX_SCORE, "score");
        }
    }

    /**
     * A pool closed: who passes is fixed, and is paid from the next tick on.
     *
     * @param pool which
     * @param players how many accounts had a score
     * @param vested how many of them passed the bound on false discoveries
     */
    record PoolClosed(PoolId pool, int players, int vested) implements RewardEvent {
        /** Checks the bound. */
        public PoolClosed {
            Require.inRange(vested, 0, players, "vested players");
        }

        @Override
        public int kind() {
            return 123;
        }
    }

    /**
     * Some players of a closed pool were paid or passed over.
     *
     * @param pool which
     * @param handled how many so far, in order of their accounts
     * @param done whether these were the last, and the rest went to the commons
     */
    record PoolPaid(PoolId pool, int handled, boolean done) implements RewardEvent {
        /** Checks the bound. */
        public PoolPaid {
            Require.nonNegative(handled, "handled players");
        }

        @Override
        public int kind() {
            return 124;
        }
    }

    /**
     * A row's owner drew the bonus for what the row has earned since the last time.
     *
     * @param row which
     * @param epoch of which reward epoch's cap
     * @param measured the earnings that it is for
     * @param amount how much
     */
    record BonusPaid(ContributionId row, long epoch, Amount measured, Amount amount) implements RewardEvent {
        /** Checks the bound. */
        public BonusPaid {
            Require.nonNegative(epoch, "epoch");
        }

        @Override
        public int kind() {
            return 125;
        }
    }

    /**
     * A payer said whether an answer was good.
     *
     * @param request which answer
     * @param payer who
     * @param good whether it was
     * @param epoch in which reward epoch it counts
     * @param rows the answer's rows, ascending, each with the weight that this opinion has on it
     */
    record Rated(RequestId request, AccountId payer, boolean good, long epoch, List<RowWeight> rows)
            implements RewardEvent {
        /** Checks the bounds. */
        public Rated {
            Require.nonNegative(epoch, "epoch");
            rows = Require.atMost(rows, Settlement.MAX_CREDITS, "rows");
        }

        @Override
        public int kind() {
            return 126;
        }
    }

    /**
     * How much an opinion weighs on a row.
     *
     * @param row which
     * @param weight the row's part of the fee that was paid, as far as this payer's cap leaves it
     */
    record RowWeight(ContributionId row, Amount weight) {}

    /**
     * What an answer brought each row.
     *
     * @param request which answer
     * @param epoch in which reward epoch it counts
     * @param rows ascending
     */
    record RowsEarned(RequestId request, long epoch, List<RowEarning> rows) implements RewardEvent {
        /** Checks the bounds. */
        public RowsEarned {
            Require.nonNegative(epoch, "epoch");
            rows = Require.atMost(rows, Settlement.MAX_CREDITS, "rows");
        }

        @Override
        public int kind() {
            return 127;
        }
    }

    /**
     * What one row got of an answer, and by what.
     *
     * @param row which
     * @param ppm its credit; 0 for a row that is paid as another's source alone
     * @param reputationPpm what its owner's reputation makes of a credit, beside the answer's other rows
     * @param feedbackPpm what feedback leaves of its pay
     * @param served its part of the fee, which feedback is measured against
     * @param amount what was paid for it
     */
    record RowEarning(ContributionId row, int ppm, int reputationPpm, int feedbackPpm, Amount served, Amount amount) {
        /** Checks the bounds. */
        public RowEarning {
            Require.inRange(ppm, 0, Settlement.WHOLE_PPM, "credit in ppm");
            Require.inRange(reputationPpm, 1, 1_000L * Settlement.WHOLE_PPM, "reputation in ppm");
            Require.inRange(feedbackPpm, 0, Settlement.WHOLE_PPM, "feedback in ppm");
        }
    }

    /**
     * It is on record what energy an answer took.
     *
     * @param request which answer
     * @param microjoules what it took
     * @param reference what an answer of as many tokens is expected to take
     * @param epoch in which reward epoch the premium counts
     * @param premium what its node earned for the difference; nothing, if it took as much or more
     * @param evidence the hash of what it follows from
     */
    record EnergyMetered(RequestId request, long microjoules, long reference, long epoch, Amount premium, Hash evidence)
            implements RewardEvent {
        /** Checks the bounds. */
        public EnergyMetered {
            Require.inRange(microjoules, 1, Long.MAX_VALUE, "microjoules");
            Require.nonNegative(reference, "reference");
            Require.nonNegative(epoch, "epoch");
        }

        @Override
        public int kind() {
            return 59;
        }
    }
}
