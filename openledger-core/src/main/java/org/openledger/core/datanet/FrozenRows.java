/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.BitSet;
import org.openledger.Bytes;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Use;

/**
 * A version with the rows in it.
 *
 * @param version what was published
 * @param members one bit per row of the Datanet in order of the ids, the first in the lowest place of the first byte
 * @param use for what it is
 */
record FrozenRows(DatasetVersion version, Bytes members, Use use) {
    static final Codec<FrozenRows> CODEC = record(
            FrozenRows::new,
            field(DatanetCodecs.VERSION, FrozenRows::version),
            field(BYTES, FrozenRows::members),
            field(DatanetCodecs.USE, FrozenRows::use));

    /** Freezes rows. */
    static FrozenRows of(DatasetVersion version, BitSet rows, Use use) {
        return new FrozenRows(version, Bytes.of(rows.toByteArray()), use);
    }

    /** The positions of the rows in the Datanet. */
    BitSet positions() {
        return BitSet.valueOf(members.toArray());
    }
}
