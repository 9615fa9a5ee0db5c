/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.Comparator;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.party.AccountId;

/**
 * An account in a domain.
 *
 * @param account who
 * @param domain in what
 */
record Standing(AccountId account, String domain) implements Comparable<Standing> {
    static final Codec<Standing> CODEC =
            record(Standing::new, field(PartyCodecs.ACCOUNT, Standing::account), field(TEXT, Standing::domain));

    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::account).thenComparing(Standing::domain);

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
