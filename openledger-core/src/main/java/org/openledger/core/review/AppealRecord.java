/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.core.codec.Codec;
import org.openledger.core.codec.ReviewCodecs;
import org.openledger.review.SlashAppeal;

/**
 * An appeal as the state keeps it.
 *
 * @param appeal the claim
 * @param firstRound the review round that it caused first
 */
record AppealRecord(SlashAppeal appeal, int firstRound) {
    static final Codec<AppealRecord> CODEC = record(
            AppealRecord::new, field(ReviewCodecs.APPEAL, AppealRecord::appeal), field(INT, AppealRecord::firstRound));

    AppealRecord closed() {
        SlashAppeal a = appeal;
        return new AppealRecord(
                new SlashAppeal(a.number(), a.slash(), a.contribution(), a.appellant(), a.bond(), a.reason(), false),
                firstRound);
    }
}
