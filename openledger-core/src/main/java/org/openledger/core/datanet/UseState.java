/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.ArrayList;
import java.util.List;
import org.openledger.Event;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.codec.InferenceCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.RowUses;
import org.openledger.inference.InferenceEvent.Settled;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement.RowCredit;

/** In which answers rows were credited. A row that never was has no entry. */
public final class UseState implements Room {
    private static final Codec<RowUses> USES = record(
            RowUses::new,
            field(LONG, RowUses::answers),
            field(LONG, RowUses::ppm),
            field(list(InferenceCodecs.REQUEST_ID), RowUses::newest));

    private final KeyedTable<ContributionId, RowUses> uses = new KeyedTable<>(34, DatanetCodecs.CONTRIBUTION_ID, USES);

    @Override
    public List<Table> tables() {
        return List.of(uses);
    }

    /** In which answers a row was credited. */
    public RowUses uses(ContributionId row) {
        return uses.find(row).orElse(RowUses.NONE);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Settled.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Settled e) {
            for (RowCredit credit : e.settlement().credits()) {
                uses.put(
                        credit.row(),
                        plus(uses(credit.row()), credit.ppm(), e.settlement().request()));
            }
        }
    }

    private static RowUses plus(RowUses before, int ppm, RequestId request) {
        List<RequestId> newest = new ArrayList<>(before.newest());
        if (newest.size() == RowUses.MAX_NEWEST) {
            newest.remove(0);
        }
        newest.add(request);
        return new RowUses(before.answers() + 1, before.ppm() + ppm, newest);
    }
}
