/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.Comparator;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;

/**
 * An account in a Datanet.
 *
 * @param datanet where
 * @param account who
 */
record Membership(DatanetId datanet, AccountId account) implements Comparable<Membership> {
    static final Codec<Membership> CODEC = record(
            Membership::new,
            field(DatanetCodecs.DATANET_ID, Membership::datanet),
            field(PartyCodecs.ACCOUNT, Membership::account));

    private static final Comparator<Membership> ORDER =
            Comparator.comparing(Membership::datanet).thenComparing(Membership::account);

    @Override
    public int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }
}
