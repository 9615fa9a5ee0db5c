/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.core.codec.Codec;

/**
 * Since when a row waits for its committee.
 *
 * @param height the leaf that made it wait
 * @param time when that was, in milliseconds since 1970
 */
record Waiting(long height, long time) {
    static final Codec<Waiting> CODEC = record(Waiting::new, field(LONG, Waiting::height), field(LONG, Waiting::time));
}
