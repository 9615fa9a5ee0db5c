/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.inference;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.InferenceCodecs;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.inference.InferenceEvent.Refunded;
import org.openledger.inference.InferenceEvent.Requested;
import org.openledger.inference.InferenceEvent.Settled;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.InferenceRequest.Status;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;

/** Every request that was ever made, and how it ended. */
public final class InferenceState implements Room {
    private final OrdinalTable<InferenceRequest> requests = new OrdinalTable<>(60, InferenceCodecs.REQUEST);
    private final KeyedTable<RequestId, Settlement> settlements =
            new KeyedTable<>(61, InferenceCodecs.REQUEST_ID, InferenceCodecs.SETTLEMENT);
    private final Agenda agenda;

    /** No requests yet. */
    public InferenceState(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Table> tables() {
        return List.of(requests, settlements);
    }

    /** Finds a request. */
    public Optional<InferenceRequest> request(RequestId id) {
        return requests.find(id.ordinal());
    }

    /** How many requests were ever made. */
    public long count() {
        return requests.size();
    }

    /** Finds the settlement of a request. */
    public Optional<Settlement> settlement(RequestId id) {
        return settlements.find(id);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Requested.class, Settled.class, Refunded.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Requested e) {
            put(e.request());
        } else if (event instanceof Settled e) {
            end(e.settlement().request(), Status.SETTLED);
            settlements.put(e.settlement().request(), e.settlement());
        } else if (event instanceof Refunded e) {
            end(e.request(), Status.REFUNDED);
        }
    }

    @Override
    public void reindex() {
        for (long id = 0; id < requests.size(); id++) {
            plan(requests.get(id));
        }
    }

    private void put(InferenceRequest request) {
        requests.put(request.id().ordinal(), request);
        plan(request);
    }

    private void plan(InferenceRequest request) {
        long deadline = request.deadline();
        agenda.move(
                Due.Kind.REQUEST,
                request.id().ordinal(),
                deadline,
                request.status() == Status.OPEN ? deadline : Agenda.NEVER);
    }

    private void end(RequestId id, Status status) {
        InferenceRequest open = requests.get(id.ordinal());
        put(new InferenceRequest(
                open.id(),
                open.payer(),
                open.model(),
                open.modelOwner(),
                open.node(),
                open.prompt(),
                open.promptTokens(),
                open.maxTokens(),
                open.seed(),
                open.maxFee(),
                open.parameters(),
                open.deadline(),
                status,
                open.height()));
    }
}
