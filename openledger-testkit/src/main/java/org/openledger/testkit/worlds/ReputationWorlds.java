/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.reputation.ReputationEvent;

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
}
