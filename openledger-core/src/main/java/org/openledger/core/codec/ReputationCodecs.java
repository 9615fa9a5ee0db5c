/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.SIGNED;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.DatanetCodecs.DATANET_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.PartyCodecs.SALT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import org.openledger.reputation.ReputationCommand.ClaimApproval;
import org.openledger.reputation.ReputationCommand.ClaimValidation;
import org.openledger.reputation.ReputationCommand.CommitGold;
import org.openledger.reputation.ReputationCommand.RevealGold;
import org.openledger.reputation.ReputationEvent.ApprovalClaimed;
import org.openledger.reputation.ReputationEvent.ApprovalCredit;
import org.openledger.reputation.ReputationEvent.ApprovalsCredited;
import org.openledger.reputation.ReputationEvent.ApprovalsVoided;
import org.openledger.reputation.ReputationEvent.Cause;
import org.openledger.reputation.ReputationEvent.GoldCommitted;
import org.openledger.reputation.ReputationEvent.GoldRevealed;
import org.openledger.reputation.ReputationEvent.Observed;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.reputation.ReputationEvent.PayEpochClosed;
import org.openledger.reputation.ReputationEvent.Score;
import org.openledger.reputation.ReputationEvent.Scored;
import org.openledger.reputation.ReputationEvent.TakenBack;
import org.openledger.reputation.ReputationEvent.ValidationClaimed;
import org.openledger.review.Vote;

/** Outcomes in the log. */
public final class ReputationCodecs {
    /** What was noted of one account. */
    public static final Codec<Outcome> OUTCOME = record(
            Outcome::new,
            field(ACCOUNT, Outcome::account),
            field(LONG, Outcome::goodMicros),
            field(LONG, Outcome::badMicros));

    static final Codec<Observed> OBSERVED = record(
            Observed::new,
            field(TEXT, Observed::domain),
            field(LONG, Observed::epoch),
            field(position(Cause.values()), Observed::cause),
            field(CONTRIBUTION_ID, Observed::contribution),
            field(list(OUTCOME), Observed::outcomes));

    static final Codec<TakenBack> TAKEN_BACK = record(
            TakenBack::new,
            field(TEXT, TakenBack::domain),
            field(LONG, TakenBack::epoch),
            field(CONTRIBUTION_ID, TakenBack::contribution),
            field(list(OUTCOME), TakenBack::outcomes));

    private static final Codec<Vote> VOTE = position(Vote.values());

    private static final Codec<Score> SCORE = record(
            Score::new, field(ACCOUNT, Score::validator), field(VOTE, Score::vote), field(SIGNED, Score::points));

    private static final Codec<ApprovalCredit> APPROVAL_CREDIT = record(
            ApprovalCredit::new,
            field(CONTRIBUTION_ID, ApprovalCredit::contribution),
            field(AMOUNT, ApprovalCredit::each),
            field(INT, ApprovalCredit::approvers));

    static final Codec<CommitGold> COMMIT_GOLD =
            record(CommitGold::new, field(DATANET_ID, CommitGold::datanet), field(HASH, CommitGold::commitment));

    static final Codec<RevealGold> REVEAL_GOLD = record(
            RevealGold::new,
            field(LONG, RevealGold::gold),
            field(CONTRIBUTION_ID, RevealGold::contribution),
            field(VOTE, RevealGold::vote),
            field(SALT, RevealGold::salt));

    static final Codec<ClaimValidation> CLAIM_VALIDATION =
            record(ClaimValidation::new, field(LONG, ClaimValidation::epoch));

    static final Codec<ClaimApproval> CLAIM_APPROVAL =
            record(ClaimApproval::new, field(CONTRIBUTION_ID, ClaimApproval::contribution));

    static final Codec<Scored> SCORED = record(
            Scored::new,
            field(CONTRIBUTION_ID, Scored::contribution),
            field(INT, Scored::round),
            field(TEXT, Scored::domain),
            field(LONG, Scored::epoch),
            field(LONG, Scored::endsAt),
            field(BOOL, Scored::first),
            field(list(SCORE), Scored::scores));

    static final Codec<GoldCommitted> GOLD_COMMITTED = record(
            GoldCommitted::new,
            field(LONG, GoldCommitted::gold),
            field(DATANET_ID, GoldCommitted::datanet),
            field(ACCOUNT, GoldCommitted::account),
            field(HASH, GoldCommitted::commitment));

    static final Codec<GoldRevealed> GOLD_REVEALED = record(
            GoldRevealed::new,
            field(LONG, GoldRevealed::gold),
            field(CONTRIBUTION_ID, GoldRevealed::contribution),
            field(VOTE, GoldRevealed::vote),
            field(LONG, GoldRevealed::epoch),
            field(LONG, GoldRevealed::endsAt),
            field(list(SCORE), GoldRevealed::scores));

    static final Codec<PayEpochClosed> PAY_EPOCH_CLOSED = record(
            PayEpochClosed::new,
            field(LONG, PayEpochClosed::epoch),
            field(AMOUNT, PayEpochClosed::amount),
            field(LONG, PayEpochClosed::points),
            field(LONG, PayEpochClosed::gone),
            field(AMOUNT, PayEpochClosed::returned));

    static final Codec<ValidationClaimed> VALIDATION_CLAIMED = record(
            ValidationClaimed::new,
            field(LONG, ValidationClaimed::epoch),
            field(ACCOUNT, ValidationClaimed::account),
            field(AMOUNT, ValidationClaimed::amount));

    static final Codec<ApprovalsCredited> APPROVALS_CREDITED = record(
            ApprovalsCredited::new,
            field(InferenceCodecs.REQUEST_ID, ApprovalsCredited::request),
            field(list(APPROVAL_CREDIT), ApprovalsCredited::credits));

    static final Codec<ApprovalClaimed> APPROVAL_CLAIMED = record(
            ApprovalClaimed::new,
            field(CONTRIBUTION_ID, ApprovalClaimed::contribution),
            field(ACCOUNT, ApprovalClaimed::account),
            field(INT, ApprovalClaimed::place),
            field(AMOUNT, ApprovalClaimed::amount));

    static final Codec<ApprovalsVoided> APPROVALS_VOIDED = record(
            ApprovalsVoided::new,
            field(CONTRIBUTION_ID, ApprovalsVoided::contribution),
            field(AMOUNT, ApprovalsVoided::amount));

    private ReputationCodecs() {}
}
