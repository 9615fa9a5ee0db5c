/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.core.codec.Codec;

/**
 * What an account has used of its quotas in a Datanet.
 *
 * @param epoch in which epoch
 * @param rows how many rows it committed
 * @param bytes how many bytes it revealed
 */
record Used(long epoch, long rows, long bytes) {
    static final Codec<Used> CODEC =
            record(Used::new, field(LONG, Used::epoch), field(LONG, Used::rows), field(LONG, Used::bytes));

    /** What is used in an epoch: what was used in another does not count. */
    Used in(long now) {
        return now == epoch ? this : new Used(now, 0, 0);
    }

    Used plus(long moreRows, long moreBytes) {
        return new Used(epoch, rows + moreRows, bytes + moreBytes);
    }
}
