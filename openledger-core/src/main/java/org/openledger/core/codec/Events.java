/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.Event;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.TypeTable.Entry;
import org.openledger.datanet.DatanetEvent;
import org.openledger.governance.GovernanceEvent;
import org.openledger.inference.InferenceEvent;
import org.openledger.ledger.LedgerEvent;
import org.openledger.model.ModelEvent;
import org.openledger.party.PartyEvent;
import org.openledger.reputation.ReputationEvent;
import org.openledger.review.ExpertEvent;
import org.openledger.review.ReviewEvent;
import org.openledger.reward.RewardEvent;
import org.openledger.stake.StakeEvent;
import org.openledger.token.TokenEvent;

/** The table of events: the stable number and revision of each, and the shape of its body. */
public final class Events {
    static final TypeTable<Event> TABLE = new TypeTable<>(
            "event",
            List.of(
                    new Entry<>(1, 1, TokenEvent.Minted.class, TokenCodecs.MINTED),
                    new Entry<>(2, 1, TokenEvent.Moved.class, TokenCodecs.MOVED),
                    new Entry<>(3, 1, TokenEvent.VestingReleased.class, TokenCodecs.VESTING_RELEASED),
                    new Entry<>(10, 1, StakeEvent.Bonded.class, StakeCodecs.BONDED),
                    new Entry<>(11, 1, StakeEvent.Unbonding.class, StakeCodecs.UNBONDING),
                    new Entry<>(12, 1, StakeEvent.Released.class, StakeCodecs.RELEASED),
                    new Entry<>(13, 1, StakeEvent.Slashed.class, StakeCodecs.SLASHED),
                    new Entry<>(14, 1, StakeEvent.SlashDistributed.class, StakeCodecs.SLASH_DISTRIBUTED),
                    new Entry<>(15, 1, StakeEvent.Held.class, StakeCodecs.HELD),
                    new Entry<>(16, 1, StakeEvent.Accrued.class, StakeCodecs.ACCRUED),
                    new Entry<>(17, 1, StakeEvent.IncomeClaimed.class, StakeCodecs.INCOME_CLAIMED),
                    new Entry<>(18, 1, StakeEvent.ProgrammeOpened.class, StakeCodecs.PROGRAMME_OPENED),
                    new Entry<>(19, 1, StakeEvent.ProgrammeClosed.class, StakeCodecs.PROGRAMME_CLOSED),
                    new Entry<>(20, 1, DatanetEvent.Created.class, DatanetCodecs.CREATED),
                    new Entry<>(21, 1, DatanetEvent.RolesSet.class, DatanetCodecs.ROLES_SET),
                    new Entry<>(22, 1, DatanetEvent.TermsRevised.class, DatanetCodecs.TERMS_REVISED),
                    new Entry<>(23, 1, DatanetEvent.VersionPublished.class, DatanetCodecs.VERSION_PUBLISHED),
                    new Entry<>(26, 1, DatanetEvent.ChangeProposed.class, CommunityCodecs.PROPOSED),
                    new Entry<>(27, 1, DatanetEvent.ChangeVoted.class, CommunityCodecs.VOTED),
                    new Entry<>(28, 1, DatanetEvent.ChangeMoved.class, CommunityCodecs.MOVED),
                    new Entry<>(29, 1, DatanetEvent.ProfileRecorded.class, CommunityCodecs.PROFILE_RECORDED),
                    new Entry<>(30, 1, DatanetEvent.Committed.class, ContributionCodecs.COMMITTED),
                    new Entry<>(31, 1, DatanetEvent.Revealed.class, ContributionCodecs.REVEALED),
                    new Entry<>(32, 1, DatanetEvent.StatusChanged.class, ContributionCodecs.STATUS_CHANGED),
                    new Entry<>(33, 1, DatanetEvent.Erased.class, ContributionCodecs.ERASED),
                    new Entry<>(35, 1, DatanetEvent.Restricted.class, ContributionCodecs.RESTRICTED),
                    new Entry<>(36, 1, DatanetEvent.SharesMinted.class, CommunityCodecs.MINTED),
                    new Entry<>(37, 1, DatanetEvent.SharesTaken.class, CommunityCodecs.TAKEN),
                    new Entry<>(40, 1, ReviewEvent.Screened.class, ReviewCodecs.SCREENED),
                    new Entry<>(41, 1, ReviewEvent.CommitteeDrawn.class, ReviewCodecs.COMMITTEE_DRAWN),
                    new Entry<>(42, 1, ReviewEvent.VoteCommitted.class, ReviewCodecs.VOTE_COMMITTED),
                    new Entry<>(43, 1, ReviewEvent.VoteRevealed.class, ReviewCodecs.VOTE_REVEALED),
                    new Entry<>(44, 1, ReviewEvent.Decided.class, ReviewCodecs.DECIDED),
                    new Entry<>(45, 1, ReviewEvent.Contested.class, ReviewCodecs.CONTESTED),
                    new Entry<>(46, 1, ReviewEvent.ChallengeClosed.class, ReviewCodecs.CHALLENGE_CLOSED),
                    new Entry<>(47, 1, ReviewEvent.Appealed.class, ReviewCodecs.APPEALED),
                    new Entry<>(48, 1, ReviewEvent.AppealClosed.class, ReviewCodecs.APPEAL_CLOSED),
                    new Entry<>(49, 1, ReviewEvent.Overturned.class, ReviewCodecs.OVERTURNED),
                    new Entry<>(50, 1, ModelEvent.Published.class, ModelCodecs.PUBLISHED),
                    new Entry<>(51, 1, ModelEvent.Descended.class, ModelCodecs.DESCENDED),
                    new Entry<>(52, 1, ModelEvent.JobOpened.class, ModelCodecs.JOB_OPENED),
                    new Entry<>(53, 1, ModelEvent.JobMetered.class, ModelCodecs.JOB_METERED),
                    new Entry<>(54, 1, ModelEvent.JobEnded.class, ModelCodecs.JOB_ENDED),
                    new Entry<>(59, 1, RewardEvent.EnergyMetered.class, RewardCodecs.ENERGY_METERED),
                    new Entry<>(60, 1, InferenceEvent.Requested.class, InferenceCodecs.REQUESTED),
                    new Entry<>(61, 1, InferenceEvent.Settled.class, InferenceCodecs.SETTLED),
                    new Entry<>(62, 1, InferenceEvent.Refunded.class, InferenceCodecs.REFUNDED),
                    new Entry<>(70, 1, GovernanceEvent.ParametersChanged.class, LedgerCodecs.PARAMETERS_CHANGED),
                    new Entry<>(90, 1, LedgerEvent.Begun.class, LedgerCodecs.BEGUN),
                    new Entry<>(91, 1, LedgerEvent.SeedRevealed.class, LedgerCodecs.SEED_REVEALED),
                    new Entry<>(92, 1, LedgerEvent.SnapshotRecorded.class, LedgerCodecs.SNAPSHOT_RECORDED),
                    new Entry<>(93, 1, LedgerEvent.Extended.class, LedgerCodecs.EXTENDED),
                    new Entry<>(110, 1, ReputationEvent.Observed.class, ReputationCodecs.OBSERVED),
                    new Entry<>(111, 1, ReputationEvent.TakenBack.class, ReputationCodecs.TAKEN_BACK),
                    new Entry<>(112, 1, ReputationEvent.Scored.class, ReputationCodecs.SCORED),
                    new Entry<>(113, 1, ReputationEvent.GoldCommitted.class, ReputationCodecs.GOLD_COMMITTED),
                    new Entry<>(114, 1, ReputationEvent.GoldRevealed.class, ReputationCodecs.GOLD_REVEALED),
                    new Entry<>(115, 1, ReputationEvent.PayEpochClosed.class, ReputationCodecs.PAY_EPOCH_CLOSED),
                    new Entry<>(116, 1, ReputationEvent.ValidationClaimed.class, ReputationCodecs.VALIDATION_CLAIMED),
                    new Entry<>(117, 1, ReputationEvent.ApprovalsCredited.class, ReputationCodecs.APPROVALS_CREDITED),
                    new Entry<>(118, 1, ReputationEvent.ApprovalClaimed.class, ReputationCodecs.APPROVAL_CLAIMED),
                    new Entry<>(119, 1, ReputationEvent.ApprovalsVoided.class, ReputationCodecs.APPROVALS_VOIDED),
                    new Entry<>(120, 1, RewardEvent.Graded.class, RewardCodecs.GRADED),
                    new Entry<>(121, 1, RewardEvent.PoolOpened.class, RewardCodecs.POOL_OPENED),
                    new Entry<>(122, 1, RewardEvent.InfluenceCredited.class, RewardCodecs.INFLUENCE_CREDITED),
                    new Entry<>(123, 1, RewardEvent.PoolClosed.class, RewardCodecs.POOL_CLOSED),
                    new Entry<>(124, 1, RewardEvent.PoolPaid.class, RewardCodecs.POOL_PAID),
                    new Entry<>(125, 1, RewardEvent.BonusPaid.class, RewardCodecs.BONUS_PAID),
                    new Entry<>(126, 1, RewardEvent.Rated.class, RewardCodecs.RATED),
                    new Entry<>(127, 1, RewardEvent.RowsEarned.class, RewardCodecs.ROWS_EARNED),
                    new Entry<>(130, 1, PartyEvent.KeyChangeBegun.class, PartyCodecs.KEY_CHANGE_BEGUN),
                    new Entry<>(131, 1, PartyEvent.KeyChangeCancelled.class, PartyCodecs.KEY_CHANGE_CANCELLED),
                    new Entry<>(132, 1, PartyEvent.KeyChangePostponed.class, PartyCodecs.KEY_CHANGE_POSTPONED),
                    new Entry<>(133, 1, PartyEvent.KeyChanged.class, PartyCodecs.KEY_CHANGED),
                    new Entry<>(134, 1, PartyEvent.GuardiansSet.class, PartyCodecs.GUARDIANS_SET),
                    new Entry<>(135, 1, PartyEvent.RecoveryApproved.class, PartyCodecs.RECOVERY_APPROVED),
                    new Entry<>(136, 1, StakeEvent.Enrolled.class, StakeCodecs.ENROLLED),
                    new Entry<>(137, 1, StakeEvent.YieldPaid.class, StakeCodecs.YIELD_PAID),
                    new Entry<>(140, 1, ReviewEvent.CreditRerouted.class, ReviewCodecs.CREDIT_REROUTED),
                    new Entry<>(141, 1, ReviewEvent.Affiliated.class, ReviewCodecs.AFFILIATED),
                    new Entry<>(142, 1, ExpertEvent.ExpertCertified.class, ExpertCodecs.CERTIFIED),
                    new Entry<>(143, 1, ExpertEvent.ExpertRevoked.class, ExpertCodecs.REVOKED),
                    new Entry<>(144, 1, ExpertEvent.ExpertsAsked.class, ExpertCodecs.ASKED),
                    new Entry<>(145, 1, ExpertEvent.ReviewClaimed.class, ExpertCodecs.CLAIMED),
                    new Entry<>(146, 1, ExpertEvent.ClaimLapsed.class, ExpertCodecs.LAPSED),
                    new Entry<>(147, 1, ExpertEvent.ExpertAnswered.class, ExpertCodecs.ANSWERED)));

    private Events() {}

    /** Every sort of event by its number. */
    public static SortedMap<Integer, Class<? extends Event>> sorts() {
        SortedMap<Integer, Class<? extends Event>> sorts = new TreeMap<>();
        TABLE.entries().forEach(entry -> sorts.put(entry.number(), entry.type()));
        return sorts;
    }

    /** Writes number, revision and body, three items of the array around them. */
    static void write(CborWriter out, Event event) {
        TABLE.write(out, event.kind(), event.revision(), event);
    }

    /**
     * Reads number, revision and body.
     *
     * @throws IllegalArgumentException for a number or revision that is not in the table
     */
    static Event read(CborReader in) {
        return TABLE.read(in);
    }
}
