/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.DatanetCodecs.DATANET_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.PartyCodecs.SALT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import org.openledger.review.Challenge;
import org.openledger.review.CheckVerdict;
import org.openledger.review.Claim;
import org.openledger.review.Ground;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand.Appeal;
import org.openledger.review.ReviewCommand.CommitVote;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.ReviewCommand.DeclareAffiliate;
import org.openledger.review.ReviewCommand.RecordAffiliate;
import org.openledger.review.ReviewCommand.RecordScreening;
import org.openledger.review.ReviewCommand.RevealVote;
import org.openledger.review.ReviewEvent.Affiliated;
import org.openledger.review.ReviewEvent.AppealClosed;
import org.openledger.review.ReviewEvent.Appealed;
import org.openledger.review.ReviewEvent.ChallengeClosed;
import org.openledger.review.ReviewEvent.CommitteeDrawn;
import org.openledger.review.ReviewEvent.Contested;
import org.openledger.review.ReviewEvent.CreditRerouted;
import org.openledger.review.ReviewEvent.Decided;
import org.openledger.review.ReviewEvent.Overturned;
import org.openledger.review.ReviewEvent.Screened;
import org.openledger.review.ReviewEvent.VoteCommitted;
import org.openledger.review.ReviewEvent.VoteRevealed;
import org.openledger.review.SlashAppeal;
import org.openledger.review.Vote;

/** Reviews in the log. */
public final class ReviewCodecs {
    static final Codec<Vote> VOTE = position(Vote.values());

    static final Codec<CheckVerdict> VERDICT = record(
            CheckVerdict::new,
            field(TEXT, CheckVerdict::check),
            field(INT, CheckVerdict::version),
            field(position(CheckVerdict.Outcome.values()), CheckVerdict::outcome),
            field(INT, CheckVerdict::scorePpm),
            optional(CONTRIBUTION_ID, CheckVerdict::evidence));

    private static final Codec<Review.Ballot> BALLOT =
            record(Review.Ballot::new, optional(HASH, Review.Ballot::commitment), optional(VOTE, Review.Ballot::vote));

    /** A round of review as the state keeps it. */
    public static final Codec<Review> REVIEW = record(
            Review::new,
            field(CONTRIBUTION_ID, Review::contribution),
            field(INT, Review::round),
            field(list(ACCOUNT), Review::committee),
            field(LONG, Review::commitBy),
            field(LONG, Review::revealBy),
            field(list(BALLOT), Review::ballots));

    private static final Codec<Claim> CLAIM = record(
            Claim::new,
            field(position(Ground.values()), Claim::ground),
            field(TEXT, Claim::reason),
            optional(HASH, Claim::evidence),
            optional(ACCOUNT, Claim::priorAuthor));

    /** A challenge. */
    public static final Codec<Challenge> CHALLENGE = record(
            Challenge::new,
            field(LONG, Challenge::number),
            field(CONTRIBUTION_ID, Challenge::contribution),
            field(ACCOUNT, Challenge::challenger),
            field(AMOUNT, Challenge::bond),
            field(CLAIM, Challenge::claim),
            field(BOOL, Challenge::open));

    static final Codec<CommitVote> COMMIT_VOTE = record(
            CommitVote::new,
            field(CONTRIBUTION_ID, CommitVote::contribution),
            field(INT, CommitVote::round),
            field(HASH, CommitVote::commitment));

    static final Codec<RevealVote> REVEAL_VOTE = record(
            RevealVote::new,
            field(CONTRIBUTION_ID, RevealVote::contribution),
            field(INT, RevealVote::round),
            field(VOTE, RevealVote::vote),
            field(SALT, RevealVote::salt));

    static final Codec<Contest> CONTEST = record(
            Contest::new,
            field(CONTRIBUTION_ID, Contest::contribution),
            field(AMOUNT, Contest::bond),
            field(CLAIM, Contest::claim));

    static final Codec<RecordScreening> RECORD_SCREENING = record(
            RecordScreening::new,
            field(CONTRIBUTION_ID, RecordScreening::contribution),
            field(list(VERDICT), RecordScreening::verdicts));

    static final Codec<Screened> SCREENED = record(
            Screened::new, field(CONTRIBUTION_ID, Screened::contribution), field(list(VERDICT), Screened::verdicts));

    static final Codec<CommitteeDrawn> COMMITTEE_DRAWN = record(
            CommitteeDrawn::new,
            field(CONTRIBUTION_ID, CommitteeDrawn::contribution),
            field(INT, CommitteeDrawn::round),
            field(list(ACCOUNT), CommitteeDrawn::committee),
            field(LONG, CommitteeDrawn::commitBy),
            field(LONG, CommitteeDrawn::revealBy));

    static final Codec<VoteCommitted> VOTE_COMMITTED = record(
            VoteCommitted::new,
            field(CONTRIBUTION_ID, VoteCommitted::contribution),
            field(INT, VoteCommitted::round),
            field(ACCOUNT, VoteCommitted::validator),
            field(HASH, VoteCommitted::commitment));

    static final Codec<VoteRevealed> VOTE_REVEALED = record(
            VoteRevealed::new,
            field(CONTRIBUTION_ID, VoteRevealed::contribution),
            field(INT, VoteRevealed::round),
            field(ACCOUNT, VoteRevealed::validator),
            field(VOTE, VoteRevealed::vote),
            field(SALT, VoteRevealed::salt));

    static final Codec<Decided> DECIDED = record(
            Decided::new,
            field(CONTRIBUTION_ID, Decided::contribution),
            field(INT, Decided::round),
            field(INT, Decided::accepts),
            field(INT, Decided::rejects),
            field(INT, Decided::slashes),
            field(VOTE, Decided::decision));

    static final Codec<Contested> CONTESTED = record(Contested::new, field(CHALLENGE, Contested::challenge));

    static final Codec<ChallengeClosed> CHALLENGE_CLOSED =
            record(ChallengeClosed::new, field(LONG, ChallengeClosed::challenge), field(BOOL, ChallengeClosed::upheld));

    /** An appeal. */
    public static final Codec<SlashAppeal> APPEAL = record(
            SlashAppeal::new,
            field(LONG, SlashAppeal::number),
            field(LONG, SlashAppeal::slash),
            field(CONTRIBUTION_ID, SlashAppeal::contribution),
            field(ACCOUNT, SlashAppeal::appellant),
            field(AMOUNT, SlashAppeal::bond),
            field(TEXT, SlashAppeal::reason),
            field(BOOL, SlashAppeal::open));

    static final Codec<Appeal> ASK_APPEAL = record(
            Appeal::new,
            field(CONTRIBUTION_ID, Appeal::contribution),
            field(AMOUNT, Appeal::bond),
            field(TEXT, Appeal::reason));

    static final Codec<DeclareAffiliate> DECLARE_AFFILIATE =
            record(DeclareAffiliate::new, field(ACCOUNT, DeclareAffiliate::affiliate));

    static final Codec<RecordAffiliate> RECORD_AFFILIATE = record(
            RecordAffiliate::new,
            optional(DATANET_ID, RecordAffiliate::datanet),
            field(ACCOUNT, RecordAffiliate::account),
            field(ACCOUNT, RecordAffiliate::affiliate));

    static final Codec<Appealed> APPEALED = record(Appealed::new, field(APPEAL, Appealed::appeal));

    static final Codec<AppealClosed> APPEAL_CLOSED =
            record(AppealClosed::new, field(LONG, AppealClosed::appeal), field(BOOL, AppealClosed::overturned));

    static final Codec<Overturned> OVERTURNED = record(
            Overturned::new,
            field(LONG, Overturned::slash),
            field(StakeCodecs.STAKE_ID, Overturned::stake),
            field(CONTRIBUTION_ID, Overturned::contribution),
            field(INT, Overturned::round),
            field(AMOUNT, Overturned::amount),
            optional(LONG, Overturned::challenge));

    static final Codec<CreditRerouted> CREDIT_REROUTED = record(
            CreditRerouted::new,
            field(CONTRIBUTION_ID, CreditRerouted::contribution),
            optional(ACCOUNT, CreditRerouted::to));

    static final Codec<Affiliated> AFFILIATED = record(
            Affiliated::new,
            optional(DATANET_ID, Affiliated::datanet),
            field(ACCOUNT, Affiliated::account),
            field(ACCOUNT, Affiliated::affiliate));

    private ReviewCodecs() {}
}
