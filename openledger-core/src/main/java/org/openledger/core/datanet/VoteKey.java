/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.Comparator;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.CommunityCodecs;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.datanet.ChangeId;
import org.openledger.party.AccountId;

/**
 * A vote on a change.
 *
 * @param change on which
 * @param account whose
 */
record VoteKey(ChangeId change, AccountId account) implements Comparable<VoteKey> {
    static final Codec<VoteKey> CODEC = record(
            VoteKey::new,
            field(CommunityCodecs.CHANGE_ID, VoteKey::change),
            field(PartyCodecs.ACCOUNT, VoteKey::account));

    private static final Comparator<VoteKey> ORDER =
            Comparator.comparing(VoteKey::change).thenComparing(VoteKey::account);

    @Override
    public int compareTo(VoteKey other) {
        return ORDER.compare(this, other);
    }
}
