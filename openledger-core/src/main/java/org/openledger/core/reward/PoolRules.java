/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import org.openledger.OpenLedgerBug;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.governance.Parameters;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.InfluencePool.Closing;
import org.openledger.reward.PoolId;
import org.openledger.reward.RewardEvent.PoolClosed;
import org.openledger.reward.RewardEvent.PoolPaid;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** How a pool of influence ends: it closes at its fixed time, and then pays its players in order, some in each tick. */
public final class PoolRules {
    /** How many players one tick handles: their moves fit beside a full tick. */
    static final int CHUNK = 100;

    private PoolRules() {}

    /** A pool that is due closes, or handles its next players. */
    public static void handle(PoolId id, Context context, Draft draft) {
        InfluencePool pool =
                context.ledger().pool(id).orElseThrow(() -> new OpenLedgerBug(id + " is on the agenda and not there"));
        Parameters parameters = context.ledger().parameters(pool.parameters());
        Reckoning reckoning =
                new Reckoning(context.ledger().votes(id), context.ledger().payerParts(id), parameters);
        if (pool.closing().isEmpty()) {
            draft.add(new PoolClosed(id, reckoning.players(), reckoning.passing()));
        } else {
            pay(pool, pool.closing().get(), reckoning, draft);
        }
    }

    private static void pay(InfluencePool pool, Closing closing, Reckoning reckoning, Draft draft) {
        Pot pot = Pot.numbered(Kind.PENDING, pool.id().ordinal());
        int end = Math.min(closing.players(), closing.handled() + CHUNK);
        for (int place = closing.handled(); place < end; place++) {
            if (reckoning.passes(place, closing.vested())) {
                draft.move(pot, Pot.available(reckoning.player(place)), reckoning.share(place), Reason.VESTED);
            }
        }
        boolean done = end == closing.players();
        if (done) {
            Pot commons = Pot.numbered(Kind.COMMONS, pool.datanet().ordinal());
            draft.move(pot, commons, draft.balance(pot), Reason.VESTED);
        }
        draft.add(new PoolPaid(pool.id(), end, done));
    }
}
