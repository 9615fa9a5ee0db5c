/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import org.openledger.datanet.DatanetEvent;
import org.openledger.governance.GovernanceEvent;
import org.openledger.inference.InferenceEvent;
import org.openledger.ledger.LedgerEvent;
import org.openledger.model.ModelEvent;
import org.openledger.party.PartyEvent;
import org.openledger.reputation.ReputationEvent;
import org.openledger.review.ExpertEvent;
import org.openledger.review.ReviewEvent;
import org.openledger.reward.RewardEvent;
import org.openledger.stake.StakeEvent;
import org.openledger.token.TokenEvent;

/**
 * Something that happened: outcomes and amounts stand in the event, so that folding events into state needs no rule.
 *
 * <p>Stored events are never rewritten. An unknown kind, or an unknown key at a known revision, stops replay.
 */
public sealed interface Event
        permits TokenEvent,
                StakeEvent,
                DatanetEvent,
                ReviewEvent,
                ExpertEvent,
                ModelEvent,
                InferenceEvent,
                GovernanceEvent,
                ReputationEvent,
                RewardEvent,
                LedgerEvent,
                PartyEvent {

    /**
     * Returns the stable number of this sort of event.
     *
     * @return the number that stands in the log
     */
    int kind();

    /**
     * Returns the revision of the event's shape.
     *
     * @return 1 or more
     */
    default int revision() {
        return 1;
    }
}
