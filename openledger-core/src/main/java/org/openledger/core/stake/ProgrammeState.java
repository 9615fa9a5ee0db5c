/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.StakeCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.stake.Enrolment;
import org.openledger.stake.Programme;
import org.openledger.stake.StakeEvent.Enrolled;
import org.openledger.stake.StakeEvent.ProgrammeClosed;
import org.openledger.stake.StakeEvent.ProgrammeOpened;
import org.openledger.stake.StakeEvent.YieldPaid;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;

/** The staking programmes, and the holdings that are enrolled. A programme's reserve is what its enrolled holdings can still be paid. */
public final class ProgrammeState implements Room {
    private final OrdinalTable<Programme> programmes = new OrdinalTable<>(15, StakeCodecs.PROGRAMME);
    private final KeyedTable<StakeId, Enrolment> enrolments =
            new KeyedTable<>(16, StakeCodecs.STAKE_ID, StakeCodecs.ENROLMENT);

    @Override
    public List<Table> tables() {
        return List.of(programmes, enrolments);
    }

    /** Finds a programme. */
    public Optional<Programme> programme(long number) {
        return programmes.find(number);
    }

    /** How many programmes there ever were. */
    public long count() {
        return programmes.size();
    }

    /** A holding's part in a programme. */
    public Optional<Enrolment> enrolment(StakeId id) {
        return enrolments.find(id);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(ProgrammeOpened.class, ProgrammeClosed.class, Enrolled.class, YieldPaid.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof ProgrammeOpened e) {
            programmes.put(e.programme().number(), e.programme());
        } else if (event instanceof ProgrammeClosed e) {
            Programme before = programmes.get(e.programme());
            put(before, before.reserved(), false);
        } else if (event instanceof Enrolled e) {
            Programme programme = programmes.get(e.enrolment().programme());
            put(programme, programme.reserved().plus(e.enrolment().reserve()), programme.open());
            enrolments.put(e.enrolment().stake(), e.enrolment());
        } else if (event instanceof YieldPaid e) {
            enrolment(e.stake()).ifPresent(enrolment -> paid(enrolment, e));
        }
    }

    private void paid(Enrolment before, YieldPaid event) {
        Amount paid = before.paid().plus(event.paid());
        Programme programme = programmes.get(before.programme());
        Amount freed = event.ended() ? before.reserve().minus(before.paid()) : event.paid();
        put(programme, programme.reserved().minus(freed), programme.open());
        if (event.ended()) {
            enrolments.remove(before.stake());
        } else {
            enrolments.put(
                    before.stake(),
                    new Enrolment(
                            before.stake(),
                            before.programme(),
                            before.amount(),
                            before.start(),
                            before.reserve(),
                            paid));
        }
    }

    private void put(Programme before, Amount reserved, boolean open) {
        programmes.put(
                before.number(), new Programme(before.number(), before.rate(), before.duration(), reserved, open));
    }
}
