/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.Comparator;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.datanet.DatanetId;

/**
 * A version of a Datanet.
 *
 * @param datanet whose
 * @param number 1 for the first
 */
record VersionId(DatanetId datanet, int number) implements Comparable<VersionId> {
    static final Codec<VersionId> CODEC =
            record(VersionId::new, field(DatanetCodecs.DATANET_ID, VersionId::datanet), field(INT, VersionId::number));

    private static final Comparator<VersionId> ORDER =
            Comparator.comparing(VersionId::datanet).thenComparing(VersionId::number);

    @Override
    public int compareTo(VersionId other) {
        return ORDER.compare(this, other);
    }
}
