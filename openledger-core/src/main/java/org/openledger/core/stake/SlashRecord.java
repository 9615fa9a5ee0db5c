/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.core.codec.Codec;
import org.openledger.core.codec.StakeCodecs;
import org.openledger.stake.StakeEvent.Slashed;

/**
 * A slash as the state keeps it.
 *
 * @param slashed what was taken
 * @param distributed whether it has left its escrow
 */
record SlashRecord(Slashed slashed, boolean distributed) {
    static final Codec<SlashRecord> CODEC = record(
            SlashRecord::new, field(StakeCodecs.SLASHED, SlashRecord::slashed), field(BOOL, SlashRecord::distributed));
}
