/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.review.Challenge;
import org.openledger.review.CheckVerdict;
import org.openledger.review.Claim;
import org.openledger.review.Ground;
import org.openledger.review.ReviewCommand;
import org.openledger.review.ReviewEvent;
import org.openledger.review.Vote;

/** Checks, committees, votes and challenges. */
public final class ReviewWorlds {

    private ReviewWorlds() {}

    /** Returns verdicts of automated checks. */
    public static Arbitrary<CheckVerdict> verdicts() {
        return Combinators.combine(
                        BasicWorlds.names(),
                        Arbitraries.integers().between(1, 65_535),
                        Arbitraries.of(CheckVerdict.Outcome.class),
                        Arbitraries.integers().between(0, 1_000_000),
                        DatanetWorlds.contributionIds().optional())
                .as(CheckVerdict::new);
    }

    private static Arbitrary<List<CheckVerdict>> verdictLists() {
        return verdicts().list().ofMaxSize(ReviewCommand.MAX_VERDICTS);
    }

    /** Returns claims on every ground. */
    public static Arbitrary<Claim> claims() {
        return Combinators.combine(
                        Arbitraries.of(Ground.class),
                        BasicWorlds.texts(Claim.MAX_REASON),
                        BasicWorlds.hashes(),
                        Arbitraries.of(true, false),
                        PartyWorlds.accounts().optional())
                .as((ground, reason, evidence, shown, prior) -> ground == Ground.PRIOR_PUBLICATION
                        ? new Claim(ground, reason, Optional.of(evidence), prior)
                        : new Claim(ground, reason, Optional.of(evidence).filter(hash -> shown), Optional.empty()));
    }

    /** Returns challenges. */
    public static Arbitrary<Challenge> challenges() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        DatanetWorlds.contributionIds(),
                        PartyWorlds.accounts(),
                        TokenWorlds.amounts(),
                        claims(),
                        Arbitraries.of(true, false))
                .as(Challenge::new);
    }

    static Arbitrary<ReviewCommand.CommitVote> commitVote() {
        return Combinators.combine(DatanetWorlds.contributionIds(), BasicWorlds.counts(), BasicWorlds.hashes())
                .as(ReviewCommand.CommitVote::new);
    }

    static Arbitrary<ReviewCommand.RevealVote> revealVote() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        BasicWorlds.counts(),
                        Arbitraries.of(Vote.class),
                        BasicWorlds.salts())
                .as(ReviewCommand.RevealVote::new);
    }

    static Arbitrary<ReviewCommand.Contest> contest() {
        return Combinators.combine(DatanetWorlds.contributionIds(), TokenWorlds.amounts(), claims())
                .as(ReviewCommand.Contest::new);
    }

    static Arbitrary<ReviewCommand.RecordScreening> recordScreening() {
        return Combinators.combine(DatanetWorlds.contributionIds(), verdictLists())
                .as(ReviewCommand.RecordScreening::new);
    }

    static Arbitrary<ReviewEvent.Screened> screened() {
        return Combinators.combine(DatanetWorlds.contributionIds(), verdictLists())
                .as(ReviewEvent.Screened::new);
    }

    static Arbitrary<ReviewEvent.CommitteeDrawn> committeeDrawn() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        BasicWorlds.counts(),
                        PartyWorlds.accounts().list().ofMaxSize(ReviewEvent.MAX_COMMITTEE),
                        BasicWorlds.times(),
                        BasicWorlds.times())
                .as(ReviewEvent.CommitteeDrawn::new);
    }

    static Arbitrary<ReviewEvent.VoteCommitted> voteCommitted() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        BasicWorlds.counts(),
                        PartyWorlds.accounts(),
                        BasicWorlds.hashes())
                .as(ReviewEvent.VoteCommitted::new);
    }

    static Arbitrary<ReviewEvent.VoteRevealed> voteRevealed() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        BasicWorlds.counts(),
                        PartyWorlds.accounts(),
                        Arbitraries.of(Vote.class),
                        BasicWorlds.salts())
                .as(ReviewEvent.VoteRevealed::new);
    }

    static Arbitrary<ReviewEvent.Decided> decided() {
        Arbitrary<Integer> votes = Arbitraries.integers().between(0, ReviewEvent.MAX_COMMITTEE);
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        BasicWorlds.counts(),
                        votes,
                        votes,
                        votes,
                        Arbitraries.of(Vote.class))
                .as(ReviewEvent.Decided::new);
    }

    static Arbitrary<ReviewEvent.Contested> contested() {
        return challenges().map(ReviewEvent.Contested::new);
    }

    static Arbitrary<ReviewEvent.ChallengeClosed> challengeClosed() {
        return Combinators.combine(BasicWorlds.ordinals(), Arbitraries.of(true, false))
                .as(ReviewEvent.ChallengeClosed::new);
    }
}
