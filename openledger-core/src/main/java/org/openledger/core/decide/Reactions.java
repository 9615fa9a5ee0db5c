/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.datanet.ShareRules;
import org.openledger.core.reputation.ApprovalRules;
import org.openledger.core.reputation.ReputationRules;
import org.openledger.core.reputation.ScoreRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Reaction;

/** What follows in other rooms from what a rule wrote: every reaction that there is, in the order in which they react to one event. */
final class Reactions {
    private static final List<Reaction> IN_ORDER =
            List.of(ShareRules::react, ReputationRules::react, ScoreRules::react, ApprovalRules::react);

    private Reactions() {}

    /**
     * Lets every room react to each drafted event in order, once, those of earlier reactions included. What follows from an item of a tick follows before
     * the next one begins, so that it counts among the leaf's bytes.
     */
    static void follow(Context context, Draft draft) {
        for (Optional<Event> event = draft.next(); event.isPresent(); event = draft.next()) {
            for (Reaction reaction : IN_ORDER) {
                reaction.react(event.get(), context, draft);
            }
        }
    }
}
