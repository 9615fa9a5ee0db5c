/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/** What vests of the genesis' allocations (economy L174). */
final class ScheduleRoom implements Room {
    private static final int RELEASE = 26;
    private static final int VESTING = 13;

    private final Tally released = new Tally("schedules.released", "releases");
    private final List<Vesting> vestings = new ArrayList<>();
    private final List<BigInteger> paid = new ArrayList<>();

    /** An allocation with a schedule. */
    private record Vesting(Digest account, BigInteger amount, long cliff, long step, long steps, long start) {
        BigInteger vested(long time) {
            long since = time - start - cliff;
            long done = since < 0 ? 0 : Math.min(steps, since / step);
            return done == steps
                    ? amount
                    : amount.divide(BigInteger.valueOf(steps)).multiply(BigInteger.valueOf(done));
        }
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        if (event.type().kind() == 90) {
            Fields genesis = event.body().fields(1);
            genesis.records(6, allocation -> allocation).stream()
                    .filter(allocation -> allocation.maybe(3).isPresent())
                    .forEach(allocation -> {
                        Fields plan = allocation.fields(3);
                        vestings.add(new Vesting(
                                allocation.digest(1),
                                allocation.amount(2),
                                plan.number(1),
                                plan.number(2),
                                plan.number(3),
                                genesis.number(9)));
                        paid.add(BigInteger.ZERO);
                    });
        } else if (event.type().kind() == 3) {
            release(leaf, (int) event.body().number(1), event.body().amount(2));
        }
    }

    private void release(Leaf leaf, int number, BigInteger amount) {
        if (number >= vestings.size()) {
            released.differ(leaf, "L174", "vesting", number, "one of " + vestings.size());
            return;
        }
        Vesting vesting = vestings.get(number);
        BigInteger due = vesting.vested(leaf.time()).subtract(paid.get(number));
        released.same(leaf, "L174", "released of vesting " + number, amount, due);
        released.same(
                leaf,
                "L174",
                "moves",
                Moves.of(leaf),
                List.of(new Move(
                        new Pot(VESTING, Optional.of(vesting.account()), 0),
                        Pot.available(vesting.account()),
                        due,
                        RELEASE)));
        paid.set(number, paid.get(number).add(amount));
    }

    @Override
    public List<Finding> findings() {
        return released.findings();
    }
}
