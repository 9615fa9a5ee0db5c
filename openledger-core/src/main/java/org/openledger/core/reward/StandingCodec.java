/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import org.openledger.core.codec.Codec;
import org.openledger.core.rule.RowStanding;
import org.openledger.core.rule.RowStanding.Opinions;

/** How the state keeps a row's standing. */
final class StandingCodec {
    private static final Codec<Opinions> OPINIONS = record(
            Opinions::new,
            field(AMOUNT, Opinions::served),
            field(AMOUNT, Opinions::good),
            field(AMOUNT, Opinions::bad));

    static final Codec<RowStanding> STANDING = record(
            RowStanding::new,
            field(LONG, RowStanding::answers),
            field(LONG, RowStanding::ppm),
            field(AMOUNT, RowStanding::amount),
            field(AMOUNT, RowStanding::claimed),
            field(AMOUNT, RowStanding::bonus),
            field(LONG, RowStanding::epoch),
            field(OPINIONS, RowStanding::now),
            field(OPINIONS, RowStanding::before));

    private StandingCodec() {}
}
