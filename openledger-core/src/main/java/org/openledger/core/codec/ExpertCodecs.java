/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.DatanetCodecs.DATANET_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;

import org.openledger.review.ExpertCommand.CertifyExpert;
import org.openledger.review.ExpertCommand.ClaimReview;
import org.openledger.review.ExpertCommand.ExpertVerdict;
import org.openledger.review.ExpertCommand.RevokeExpert;
import org.openledger.review.ExpertEvent.ClaimLapsed;
import org.openledger.review.ExpertEvent.ExpertAnswered;
import org.openledger.review.ExpertEvent.ExpertCertified;
import org.openledger.review.ExpertEvent.ExpertRevoked;
import org.openledger.review.ExpertEvent.ExpertsAsked;
import org.openledger.review.ExpertEvent.ReviewClaimed;
import org.openledger.review.ExpertTask;
import org.openledger.review.ExpertTask.ExpertClaim;

/** Experts in the log. */
public final class ExpertCodecs {
    private static final Codec<ExpertClaim> CLAIM = record(
            ExpertClaim::new,
            field(ACCOUNT, ExpertClaim::expert),
            field(LONG, ExpertClaim::until),
            field(position(ExpertClaim.State.values()), ExpertClaim::state),
            optional(ReviewCodecs.VOTE, ExpertClaim::vote),
            optional(HASH, ExpertClaim::rationale));

    /** A task as the state keeps it. */
    public static final Codec<ExpertTask> TASK = record(
            ExpertTask::new,
            field(CONTRIBUTION_ID, ExpertTask::contribution),
            field(DATANET_ID, ExpertTask::datanet),
            field(INT, ExpertTask::demanded),
            field(LONG, ExpertTask::until),
            field(list(CLAIM), ExpertTask::claims));

    static final Codec<CertifyExpert> CERTIFY = record(
            CertifyExpert::new,
            field(DATANET_ID, CertifyExpert::datanet),
            field(ACCOUNT, CertifyExpert::account),
            field(LONG, CertifyExpert::until));

    static final Codec<RevokeExpert> REVOKE =
            record(RevokeExpert::new, field(DATANET_ID, RevokeExpert::datanet), field(ACCOUNT, RevokeExpert::account));

    static final Codec<ClaimReview> CLAIM_REVIEW =
            record(ClaimReview::new, field(CONTRIBUTION_ID, ClaimReview::contribution));

    static final Codec<ExpertVerdict> VERDICT = record(
            ExpertVerdict::new,
            field(CONTRIBUTION_ID, ExpertVerdict::contribution),
            field(ReviewCodecs.VOTE, ExpertVerdict::vote),
            field(HASH, ExpertVerdict::rationale));

    static final Codec<ExpertCertified> CERTIFIED = record(
            ExpertCertified::new,
            field(DATANET_ID, ExpertCertified::datanet),
            field(ACCOUNT, ExpertCertified::account),
            field(LONG, ExpertCertified::until));

    static final Codec<ExpertRevoked> REVOKED = record(
            ExpertRevoked::new, field(DATANET_ID, ExpertRevoked::datanet), field(ACCOUNT, ExpertRevoked::account));

    static final Codec<ExpertsAsked> ASKED = record(
            ExpertsAsked::new,
            field(CONTRIBUTION_ID, ExpertsAsked::contribution),
            field(DATANET_ID, ExpertsAsked::datanet),
            field(INT, ExpertsAsked::demanded),
            field(LONG, ExpertsAsked::until));

    static final Codec<ReviewClaimed> CLAIMED = record(
            ReviewClaimed::new,
            field(CONTRIBUTION_ID, ReviewClaimed::contribution),
            field(ACCOUNT, ReviewClaimed::expert),
            field(LONG, ReviewClaimed::until));

    static final Codec<ClaimLapsed> LAPSED = record(
            ClaimLapsed::new, field(CONTRIBUTION_ID, ClaimLapsed::contribution), field(ACCOUNT, ClaimLapsed::expert));

    static final Codec<ExpertAnswered> ANSWERED = record(
            ExpertAnswered::new,
            field(CONTRIBUTION_ID, ExpertAnswered::contribution),
            field(ACCOUNT, ExpertAnswered::expert),
            field(ReviewCodecs.VOTE, ExpertAnswered::vote),
            field(HASH, ExpertAnswered::rationale));

    private ExpertCodecs() {}
}
