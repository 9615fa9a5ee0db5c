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

/**
 * A version with the rows in it.
 *
 * @param version what was published
 * @param members one bit per row of the Datanet in order of the ids, the first in the lowest place of the first byte
 */
record FrozenRows(DatasetVersion version, Bytes members) {
    static final Codec<FrozenRows> CODEC = record(
            FrozenRows::new, field(DatanetCodecs.VERSION, FrozenRows::version), field(BYTES, FrozenRows::members));

    /** Freezes the rows that are active. */
    static FrozenRows of(DatasetVersion version, BitSet active) {
        return new FrozenRows(version, Bytes.of(active.toByteArray()));
    }

    /** The positions of the rows in the Datanet. */
    BitSet positions() {
        return BitSet.valueOf(members.toArray());
    }
}
