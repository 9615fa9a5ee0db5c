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
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.PartyCodecs.SALT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import org.openledger.review.Challenge;
import org.openledger.review.CheckVerdict;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand.CommitVote;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.ReviewCommand.RecordScreening;
import org.openledger.review.ReviewCommand.RevealVote;
import org.openledger.review.ReviewEvent.ChallengeClosed;
import org.openledger.review.ReviewEvent.CommitteeDrawn;
import org.openledger.review.ReviewEvent.Contested;
import org.openledger.review.ReviewEvent.Decided;
import org.openledger.review.ReviewEvent.Screened;
import org.openledger.review.ReviewEvent.VoteCommitted;
import org.openledger.review.ReviewEvent.VoteRevealed;
import org.openledger.review.Vote;

/** Reviews in the log. */
public final class ReviewCodecs {
    private static final Codec<Vote> VOTE = position(Vote.values());

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

    /** A challenge. */
    public static final Codec<Challenge> CHALLENGE = record(
            Challenge::new,
            field(LONG, Challenge::number),
            field(CONTRIBUTION_ID, Challenge::contribution),
            field(ACCOUNT, Challenge::challenger),
            field(AMOUNT, Challenge::bond),
            field(TEXT, Challenge::reason),
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
            field(TEXT, Contest::reason));

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

    private ReviewCodecs() {}
}
