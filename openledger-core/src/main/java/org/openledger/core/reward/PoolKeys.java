/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.SIGNED;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.RewardCodecs.POOL_ID;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import java.util.Comparator;
import org.openledger.core.codec.Codec;
import org.openledger.core.rule.PayerPart;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.reward.PoolId;

/** What the entries of pools stand under, and how the state keeps them. */
final class PoolKeys {
    /** How the state keeps what a payer brought. */
    static final Codec<PayerPart> PAYER_PART =
            record(PayerPart::new, field(AMOUNT, PayerPart::fees), field(AMOUNT, PayerPart::money));

    private static final AccountId FIRST = AccountId.of(new byte[32]);

    private PoolKeys() {}

    /**
     * An open pool, by what an answer knows.
     *
     * @param model of which model
     * @param end when its epoch ends
     */
    record OpenKey(ModelId model, long end) implements Comparable<OpenKey> {
        private static final Comparator<OpenKey> ORDER =
                Comparator.comparing(OpenKey::model).thenComparing(OpenKey::end);

        @Override
        public int compareTo(OpenKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * One payer's vote on one player.
     *
     * @param pool in which pool
     * @param player on whom
     * @param payer whose
     */
    record VoteKey(PoolId pool, AccountId player, AccountId payer) implements Comparable<VoteKey> {
        static final Codec<VoteKey> CODEC = record(
                VoteKey::new,
                field(POOL_ID, VoteKey::pool),
                field(ACCOUNT, VoteKey::player),
                field(ACCOUNT, VoteKey::payer));

        private static final Comparator<VoteKey> ORDER = Comparator.comparing(VoteKey::pool)
                .thenComparing(VoteKey::player)
                .thenComparing(VoteKey::payer);

        static VoteKey first(PoolId pool) {
            return new VoteKey(pool, FIRST, FIRST);
        }

        @Override
        public int compareTo(VoteKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * One payer's part.
     *
     * @param pool of which pool
     * @param payer whose
     */
    record PayerKey(PoolId pool, AccountId payer) implements Comparable<PayerKey> {
        static final Codec<PayerKey> CODEC =
                record(PayerKey::new, field(POOL_ID, PayerKey::pool), field(ACCOUNT, PayerKey::payer));

        private static final Comparator<PayerKey> ORDER =
                Comparator.comparing(PayerKey::pool).thenComparing(PayerKey::payer);

        static PayerKey first(PoolId pool) {
            return new PayerKey(pool, FIRST);
        }

        @Override
        public int compareTo(PayerKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The scores of one vote.
     *
     * @param sum in micro-units
     * @param count how many
     */
    record Scores(long sum, long count) {
        static final Codec<Scores> CODEC = record(Scores::new, field(SIGNED, Scores::sum), field(LONG, Scores::count));

        static final Scores NONE = new Scores(0, 0);

        Scores plus(long score) {
            return new Scores(Math.addExact(sum, score), count + 1);
        }
    }
}
