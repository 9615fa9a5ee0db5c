/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.StakeCodecs;
import org.openledger.core.rule.Accrual;
import org.openledger.core.rule.HeldStake;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.stake.Holding;
import org.openledger.stake.StakeEvent.Accrued;
import org.openledger.stake.StakeEvent.Held;
import org.openledger.stake.StakeEvent.IncomeClaimed;
import org.openledger.stake.StakeEvent.Unbonding;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;

/**
 * The HOLDING stakes that earn, and how far the stakers' deposits are spread.
 *
 * <p>After each leaf, what was spread times the scale is exactly what all holdings are owed, and the carry.
 */
public final class HoldingState implements Room {
    private final KeyedTable<StakeId, HeldStake> holdings = new KeyedTable<>(12, StakeCodecs.STAKE_ID, HeldStake.CODEC);
    private final OrdinalTable<Accrual> accrual = new OrdinalTable<>(13, Accrual.CODEC);

    @Override
    public List<Table> tables() {
        return List.of(holdings, accrual);
    }

    /** A stake that earns. */
    public Optional<HeldStake> held(StakeId id) {
        return holdings.find(id);
    }

    /** Where the spreading stands. */
    public Accrual accrual() {
        return accrual.find(0).orElse(Accrual.NONE);
    }

    /**
     * How a stake earns, as people see it.
     *
     * @param id which
     * @param pot what lies in the pot STAKERS
     */
    public Optional<Holding> holding(StakeId id, Amount pot) {
        Accrual before = accrual();
        Accrual now = before.plus(pot.minus(before.spread()));
        return held(id).map(held -> new Holding(
                id, held.until(), held.weight(), Amount.ofUnits(now.owed(held).divide(Accrual.SCALE))));
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Held.class, Accrued.class, IncomeClaimed.class, Unbonding.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        Accrual now = accrual();
        if (event instanceof Held e) {
            accrual.put(
                    0, new Accrual(now.perWeight(), now.carry(), now.weight().add(e.weight()), now.spread()));
            holdings.put(e.stake(), new HeldStake(e.until(), e.weight(), now.perWeight(), java.math.BigInteger.ZERO));
        } else if (event instanceof Accrued e) {
            accrual.put(
                    0,
                    new Accrual(
                            e.perWeight(), e.carry(), now.weight(), now.spread().plus(e.spread())));
        } else if (event instanceof IncomeClaimed e) {
            accrual.put(
                    0,
                    new Accrual(
                            now.perWeight(),
                            now.carry(),
                            now.weight(),
                            now.spread().minus(e.paid())));
            held(e.stake())
                    .map(held -> new HeldStake(held.until(), held.weight(), now.perWeight(), e.rest()))
                    .ifPresent(held -> holdings.put(e.stake(), held));
        } else if (event instanceof Unbonding e) {
            held(e.stake()).ifPresent(held -> leave(e.stake(), held, now));
        }
    }

    /** Whoever leaves was paid in the same leaf; what is left of a unit is carried on. */
    private void leave(StakeId id, HeldStake held, Accrual now) {
        accrual.put(
                0,
                new Accrual(
                        now.perWeight(),
                        now.carry().add(held.rest()),
                        now.weight().subtract(held.weight()),
                        now.spread()));
        holdings.remove(id);
    }
}
