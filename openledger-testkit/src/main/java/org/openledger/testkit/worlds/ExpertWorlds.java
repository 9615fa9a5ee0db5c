/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.datanet.DatanetTerms;
import org.openledger.review.ExpertCommand;
import org.openledger.review.ExpertEvent;
import org.openledger.review.Vote;

/** Experts, and what they are asked. */
public final class ExpertWorlds {

    private ExpertWorlds() {}

    static Arbitrary<ExpertCommand.CertifyExpert> certify() {
        return Combinators.combine(DatanetWorlds.datanetIds(), PartyWorlds.accounts(), BasicWorlds.times())
                .as(ExpertCommand.CertifyExpert::new);
    }

    static Arbitrary<ExpertCommand.RevokeExpert> revoke() {
        return Combinators.combine(DatanetWorlds.datanetIds(), PartyWorlds.accounts())
                .as(ExpertCommand.RevokeExpert::new);
    }

    static Arbitrary<ExpertCommand.ClaimReview> claim() {
        return DatanetWorlds.contributionIds().map(ExpertCommand.ClaimReview::new);
    }

    static Arbitrary<ExpertCommand.ExpertVerdict> verdict() {
        return Combinators.combine(DatanetWorlds.contributionIds(), Arbitraries.of(Vote.class), BasicWorlds.hashes())
                .as(ExpertCommand.ExpertVerdict::new);
    }

    static Arbitrary<ExpertEvent.ExpertCertified> certified() {
        return Combinators.combine(DatanetWorlds.datanetIds(), PartyWorlds.accounts(), BasicWorlds.times())
                .as(ExpertEvent.ExpertCertified::new);
    }

    static Arbitrary<ExpertEvent.ExpertRevoked> revoked() {
        return Combinators.combine(DatanetWorlds.datanetIds(), PartyWorlds.accounts())
                .as(ExpertEvent.ExpertRevoked::new);
    }

    static Arbitrary<ExpertEvent.ExpertsAsked> asked() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        DatanetWorlds.datanetIds(),
                        Arbitraries.integers().between(1, DatanetTerms.MAX_EXPERTS),
                        BasicWorlds.times())
                .as(ExpertEvent.ExpertsAsked::new);
    }

    static Arbitrary<ExpertEvent.ReviewClaimed> claimed() {
        return Combinators.combine(DatanetWorlds.contributionIds(), PartyWorlds.accounts(), BasicWorlds.times())
                .as(ExpertEvent.ReviewClaimed::new);
    }

    static Arbitrary<ExpertEvent.ClaimLapsed> lapsed() {
        return Combinators.combine(DatanetWorlds.contributionIds(), PartyWorlds.accounts())
                .as(ExpertEvent.ClaimLapsed::new);
    }

    static Arbitrary<ExpertEvent.ExpertAnswered> answered() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(),
                        PartyWorlds.accounts(),
                        Arbitraries.of(Vote.class),
                        BasicWorlds.hashes())
                .as(ExpertEvent.ExpertAnswered::new);
    }
}
