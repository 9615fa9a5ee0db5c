/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.util.List;
import org.openledger.Event;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Reaction;

/** What follows in other rooms from what a rule wrote: every reaction that there is, in the order in which they react to one event. */
final class Reactions {
    private static final List<Reaction> IN_ORDER = List.of();

    private Reactions() {}

    /** Lets every room react to each drafted event in order, those of earlier reactions included. */
    static void follow(Context context, Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Event event = draft.event(i);
            for (Reaction reaction : IN_ORDER) {
                reaction.react(event, context, draft);
            }
        }
    }
}
