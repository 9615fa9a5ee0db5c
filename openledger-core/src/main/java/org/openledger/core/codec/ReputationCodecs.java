/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;

import org.openledger.reputation.ReputationEvent.Cause;
import org.openledger.reputation.ReputationEvent.Observed;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.reputation.ReputationEvent.TakenBack;

/** Outcomes in the log. */
public final class ReputationCodecs {
    /** What was noted of one account. */
    public static final Codec<Outcome> OUTCOME = record(
            Outcome::new,
            field(ACCOUNT, Outcome::account),
            field(LONG, Outcome::goodMicros),
            field(LONG, Outcome::badMicros));

    static final Codec<Observed> OBSERVED = record(
            Observed::new,
            field(TEXT, Observed::domain),
            field(LONG, Observed::epoch),
            field(position(Cause.values()), Observed::cause),
            field(CONTRIBUTION_ID, Observed::contribution),
            field(list(OUTCOME), Observed::outcomes));

    static final Codec<TakenBack> TAKEN_BACK = record(
            TakenBack::new,
            field(TEXT, TakenBack::domain),
            field(LONG, TakenBack::epoch),
            field(CONTRIBUTION_ID, TakenBack::contribution),
            field(list(OUTCOME), TakenBack::outcomes));

    private ReputationCodecs() {}
}
