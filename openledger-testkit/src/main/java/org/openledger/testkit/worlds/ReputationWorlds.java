/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.inference.RequestId;
import org.openledger.reputation.ReputationCommand;
import org.openledger.reputation.ReputationEvent;
import org.openledger.review.Vote;

/** Outcomes, and how validators are paid. */
public final class ReputationWorlds {

    private ReputationWorlds() {}

    private static Arbitrary<List<ReputationEvent.Outcome>> outcomes() {
        return Combinators.combine(PartyWorlds.accounts(), BasicWorlds.ordinals(), BasicWorlds.ordinals())
                .as(ReputationEvent.Outcome::new)
                .list()
                .ofMaxSize(3);
    }

    static Arbitrary<ReputationEvent.Observed> observed() {
        return Combinators.combine(
                        BasicWorlds.texts(60),
                        BasicWorlds.ordinals(),
                        Arbitraries.of(ReputationEvent.Cause.class),
                        DatanetWorlds.contributionIds(),
                        outcomes())
                .as(ReputationEvent.Observed::new);
    }

    static Arbitrary<ReputationEvent.TakenBack> takenBack() {
        return Combinators.combine(
                        BasicWorlds.texts(60), BasicWorlds.ordinals(), DatanetWorlds.contributionIds(), outcomes())
                .as(ReputationEvent.TakenBack::new);
    }

    private static Arbitrary<List<ReputationEvent.Score>> scores() {
        return Combinators.combine(
                        PartyWorlds.accounts(),
                        Arbitraries.of(Vote.class),
                        Arbitraries.longs().between(-1_000_000_000, 1_000_000_000))
                .as(ReputationEvent.Score::new)
                .list()
                .ofMaxSize(3);
    }

    static Arbitrary<ReputationCommand.CommitGold> commitGold() {
        return Combinators.combine(DatanetWorlds.datanetIds(), BasicWorlds.hashes())
                .as(ReputationCommand.CommitGold::new);
    }

    static Arbitrary<ReputationCommand.RevealGold> revealGold() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        DatanetWorlds.contributionIds(),
                        Arbitraries.of(Vote.class),
                        BasicWorlds.salts())
                .as(ReputationCommand.RevealGold::new);
    }

    static Arbitrary<ReputationCommand.ClaimValidation> claimValidation() {
        return BasicWorlds.ordinals().map(ReputationCommand.ClaimValidation::new);
    }

    static Arbitrary<ReputationCommand.ClaimApproval> claimApproval() {
        return DatanetWorlds.contributionIds().map(ReputationCommand.ClaimApproval::new);
    }

    static Arbitrary<ReputationEvent.Scored> scored() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        BasicWorlds.counts(),
                        BasicWorlds.texts(60),
                        BasicWorlds.ordinals(),
                        BasicWorlds.times(),
                        Arbitraries.of(true, false),
                        scores())
                .as(ReputationEvent.Scored::new);
    }

    static Arbitrary<ReputationEvent.GoldCommitted> goldCommitted() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        DatanetWorlds.datanetIds(),
                        PartyWorlds.accounts(),
                        BasicWorlds.hashes())
                .as(ReputationEvent.GoldCommitted::new);
    }

    static Arbitrary<ReputationEvent.GoldRevealed> goldRevealed() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        DatanetWorlds.contributionIds(),
                        Arbitraries.of(Vote.class),
                        BasicWorlds.ordinals(),
                        BasicWorlds.times(),
                        scores())
                .as(ReputationEvent.GoldRevealed::new);
    }

    static Arbitrary<ReputationEvent.PayEpochClosed> payEpochClosed() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        TokenWorlds.amounts(),
                        BasicWorlds.ordinals(),
                        BasicWorlds.ordinals(),
                        TokenWorlds.amounts())
                .as(ReputationEvent.PayEpochClosed::new);
    }

    static Arbitrary<ReputationEvent.ValidationClaimed> validationClaimed() {
        return Combinators.combine(BasicWorlds.ordinals(), PartyWorlds.accounts(), TokenWorlds.amounts())
                .as(ReputationEvent.ValidationClaimed::new);
    }

    static Arbitrary<ReputationEvent.ApprovalsCredited> approvalsCredited() {
        Arbitrary<ReputationEvent.ApprovalCredit> credit = Combinators.combine(
                        DatanetWorlds.contributionIds(), TokenWorlds.amounts(), BasicWorlds.counts())
                .as(ReputationEvent.ApprovalCredit::new);
        return Combinators.combine(
                        BasicWorlds.ordinals().map(RequestId::new),
                        credit.list().ofMaxSize(3))
                .as(ReputationEvent.ApprovalsCredited::new);
    }

    static Arbitrary<ReputationEvent.ApprovalClaimed> approvalClaimed() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        PartyWorlds.accounts(),
                        Arbitraries.integers().between(0, ReputationEvent.MAX_OUTCOMES - 1),
                        TokenWorlds.amounts())
                .as(ReputationEvent.ApprovalClaimed::new);
    }

    static Arbitrary<ReputationEvent.ApprovalsVoided> approvalsVoided() {
        return Combinators.combine(DatanetWorlds.contributionIds(), TokenWorlds.amounts())
                .as(ReputationEvent.ApprovalsVoided::new);
    }
}
