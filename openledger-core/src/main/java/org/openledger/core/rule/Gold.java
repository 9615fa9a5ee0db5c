/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.audit.Hash;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;

/**
 * A known answer that somebody committed to.
 *
 * @param datanet of which Datanet the row is
 * @param account who
 * @param commitment to account, row and vote
 * @param height the leaf that committed to it
 * @param revealed whether it was shown
 */
public record Gold(DatanetId datanet, AccountId account, Hash commitment, long height, boolean revealed) {
    /** How the state keeps it. */
    public static final Codec<Gold> CODEC = record(
            Gold::new,
            field(DatanetCodecs.DATANET_ID, Gold::datanet),
            field(PartyCodecs.ACCOUNT, Gold::account),
            field(HASH, Gold::commitment),
            field(LONG, Gold::height),
            field(BOOL, Gold::revealed));

    /** The same after it was shown. */
    public Gold shown() {
        return new Gold(datanet, account, commitment, height, true);
    }
}
