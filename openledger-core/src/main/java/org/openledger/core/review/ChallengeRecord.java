/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.core.codec.Codec;
import org.openledger.core.codec.ReviewCodecs;
import org.openledger.review.Challenge;

/**
 * A challenge as the state keeps it.
 *
 * @param challenge the claim
 * @param firstRound the review round that it caused first
 */
record ChallengeRecord(Challenge challenge, int firstRound) {
    static final Codec<ChallengeRecord> CODEC = record(
            ChallengeRecord::new,
            field(ReviewCodecs.CHALLENGE, ChallengeRecord::challenge),
            field(INT, ChallengeRecord::firstRound));

    ChallengeRecord closed() {
        Challenge c = challenge;
        return new ChallengeRecord(
                new Challenge(c.number(), c.contribution(), c.challenger(), c.bond(), c.claim(), false), firstRound);
    }
}
