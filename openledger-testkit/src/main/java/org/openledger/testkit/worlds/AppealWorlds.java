/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.review.Claim;
import org.openledger.review.ReviewCommand;
import org.openledger.review.ReviewEvent;
import org.openledger.review.SlashAppeal;

/** Appeals, what follows from them, and who belongs together. */
public final class AppealWorlds {

    private AppealWorlds() {}

    /** Returns appeals. */
    public static Arbitrary<SlashAppeal> appeals() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        BasicWorlds.ordinals(),
                        DatanetWorlds.contributionIds(),
                        PartyWorlds.accounts(),
                        TokenWorlds.amounts(),
                        BasicWorlds.texts(Claim.MAX_REASON),
                        Arbitraries.of(true, false))
                .as(SlashAppeal::new);
    }

    static Arbitrary<ReviewCommand.Appeal> appeal() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(), TokenWorlds.amounts(), BasicWorlds.texts(Claim.MAX_REASON))
                .as(ReviewCommand.Appeal::new);
    }

    static Arbitrary<ReviewCommand.DeclareAffiliate> declareAffiliate() {
        return PartyWorlds.accounts().map(ReviewCommand.DeclareAffiliate::new);
    }

    static Arbitrary<ReviewCommand.RecordAffiliate> recordAffiliate() {
        return Combinators.combine(
                        DatanetWorlds.datanetIds().optional(), PartyWorlds.accounts(), PartyWorlds.accounts())
                .as(ReviewCommand.RecordAffiliate::new);
    }

    static Arbitrary<ReviewEvent.Appealed> appealed() {
        return appeals().map(ReviewEvent.Appealed::new);
    }

    static Arbitrary<ReviewEvent.AppealClosed> appealClosed() {
        return Combinators.combine(BasicWorlds.ordinals(), Arbitraries.of(true, false))
                .as(ReviewEvent.AppealClosed::new);
    }

    static Arbitrary<ReviewEvent.Overturned> overturned() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        PartyWorlds.stakeIds(),
                        DatanetWorlds.contributionIds(),
                        BasicWorlds.counts(),
                        TokenWorlds.amounts(),
                        BasicWorlds.ordinals().optional())
                .as(ReviewEvent.Overturned::new);
    }

    static Arbitrary<ReviewEvent.CreditRerouted> creditRerouted() {
        return Combinators.combine(
                        DatanetWorlds.contributionIds(), PartyWorlds.accounts().optional())
                .as(ReviewEvent.CreditRerouted::new);
    }

    static Arbitrary<ReviewEvent.Affiliated> affiliated() {
        return Combinators.combine(
                        DatanetWorlds.datanetIds().optional(), PartyWorlds.accounts(), PartyWorlds.accounts())
                .as(ReviewEvent.Affiliated::new);
    }
}
