/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.ArrayList;
import java.util.List;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.ReputationCodecs;
import org.openledger.reputation.ReputationEvent.Observed;
import org.openledger.reputation.ReputationEvent.Outcome;

/**
 * What the slash of a row had noted, for as long as it may be taken back.
 *
 * @param domain in which domain
 * @param epoch in which epoch
 * @param outcomes of whom
 */
record Slashing(String domain, long epoch, List<Outcome> outcomes) {
    static final Codec<Slashing> CODEC = record(
            Slashing::new,
            field(TEXT, Slashing::domain),
            field(LONG, Slashing::epoch),
            field(list(ReputationCodecs.OUTCOME), Slashing::outcomes));

    static Slashing of(Observed event) {
        return new Slashing(event.domain(), event.epoch(), event.outcomes());
    }

    /** What the same leaf noted of others. */
    Slashing and(Observed event) {
        List<Outcome> all = new ArrayList<>(outcomes);
        all.addAll(event.outcomes());
        return new Slashing(domain, epoch, List.copyOf(all));
    }
}
