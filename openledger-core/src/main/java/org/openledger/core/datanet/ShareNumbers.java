/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.core.codec.Codec;
import org.openledger.datanet.Work;
import org.openledger.governance.Parameters;

/**
 * How many shares each sort of work earns, for rows that were committed since a leaf.
 *
 * @param since the leaf after which it holds
 * @param raw for a raw row
 * @param label for a label
 * @param clean for a cleaned row
 * @param feedback for feedback
 */
record ShareNumbers(long since, long raw, long label, long clean, long feedback) {
    static final Codec<ShareNumbers> CODEC = record(
            ShareNumbers::new,
            field(LONG, ShareNumbers::since),
            field(LONG, ShareNumbers::raw),
            field(LONG, ShareNumbers::label),
            field(LONG, ShareNumbers::clean),
            field(LONG, ShareNumbers::feedback));

    static ShareNumbers of(Parameters parameters, long since) {
        return new ShareNumbers(
                since,
                parameters.number(Parameters.SHARE_RAW),
                parameters.number(Parameters.SHARE_LABEL),
                parameters.number(Parameters.SHARE_CLEAN),
                parameters.number(Parameters.SHARE_FEEDBACK));
    }

    long of(Work work) {
        return switch (work) {
            case RAW -> raw;
            case LABEL -> label;
            case CLEAN -> clean;
            case FEEDBACK -> feedback;
        };
    }
}
