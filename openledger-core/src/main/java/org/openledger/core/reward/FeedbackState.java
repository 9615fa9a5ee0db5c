/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import java.util.Comparator;
import java.util.List;
import org.openledger.Event;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.InferenceCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.RequestId;
import org.openledger.party.AccountId;
import org.openledger.reward.RewardEvent.Rated;
import org.openledger.reward.RewardEvent.RowWeight;
import org.openledger.token.Amount;

/** Which answers were rated, and how much each payer's opinions weigh on each row in the newest epoch of theirs. */
public final class FeedbackState implements Room {
    private final KeyedTable<RequestId, Boolean> ratings = new KeyedTable<>(62, InferenceCodecs.REQUEST_ID, BOOL);
    private final KeyedTable<OpinionKey, Weighed> opinions = new KeyedTable<>(63, OpinionKey.CODEC, Weighed.CODEC);

    @Override
    public List<Table> tables() {
        return List.of(ratings, opinions);
    }

    /** Whether an answer was rated. */
    public boolean isRated(RequestId request) {
        return ratings.has(request);
    }

    /** How much a payer's opinions weigh on a row in an epoch so far. */
    public Amount weight(ContributionId row, AccountId payer, long epoch) {
        return opinions.find(new OpinionKey(row, payer))
                .filter(weighed -> weighed.epoch == epoch)
                .map(Weighed::weight)
                .orElse(Amount.ZERO);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Rated.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Rated e) {
            ratings.put(e.request(), e.good());
            for (RowWeight row : e.rows()) {
                Amount before = weight(row.row(), e.payer(), e.epoch());
                opinions.put(new OpinionKey(row.row(), e.payer()), new Weighed(e.epoch(), before.plus(row.weight())));
            }
        }
    }

    private record OpinionKey(ContributionId row, AccountId payer) implements Comparable<OpinionKey> {
        private static final Codec<OpinionKey> CODEC =
                record(OpinionKey::new, field(CONTRIBUTION_ID, OpinionKey::row), field(ACCOUNT, OpinionKey::payer));

        private static final Comparator<OpinionKey> ORDER =
                Comparator.comparing(OpinionKey::row).thenComparing(OpinionKey::payer);

        @Override
        public int compareTo(OpinionKey other) {
            return ORDER.compare(this, other);
        }
    }

    private record Weighed(long epoch, Amount weight) {
        private static final Codec<Weighed> CODEC =
                record(Weighed::new, field(LONG, Weighed::epoch), field(AMOUNT, Weighed::weight));
    }
}
