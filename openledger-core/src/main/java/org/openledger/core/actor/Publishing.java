/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import java.util.List;
import java.util.Optional;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.core.flow.Artefacts;
import org.openledger.core.flow.Desk;
import org.openledger.core.state.LedgerState;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Role;
import org.openledger.model.Lineage;
import org.openledger.model.ModelCommand;
import org.openledger.model.ModelEvent;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;

/** How a model is published: on a version of exactly the rows that are active and free for it now, if this account may make one, else on the newest there is. */
final class Publishing {

    private final Pen pen;
    private final Desk desk;

    Publishing(Pen pen) {
        this.pen = pen;
        this.desk = pen.desk();
    }

    ModelId publish(ModelSpec spec, Optional<Lineage> lineage) {
        DatasetVersion data = data(spec.datanet());
        List<ModelId> parents = lineage.map(Lineage::parents).orElse(List.of());
        try (Artefacts.Use use = desk.artefacts().build(spec, data, parents)) {
            return Pen.first(
                            pen.write(
                                    "model",
                                    new ModelCommand.Publish(
                                            spec, data.number(), use.artefact().hash(), lineage)),
                            ModelEvent.Published.class)
                    .model()
                    .id();
        }
    }

    private DatasetVersion data(DatanetId datanet) {
        boolean fresh = desk.ask(state -> isNewVersionDue(state, datanet));
        if (fresh) {
            return new DatanetHands(pen).publishVersion(datanet);
        }
        return desk.ask(state -> state.datanet(datanet))
                .flatMap(Datanet::latest)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Code.EMPTY,
                        datanet.toString(),
                        "no version is published: rows must be active first, and a curator publishes one")));
    }

    /** Tells whether a curator asks, there are active rows, and the newest version has others. */
    private boolean isNewVersionDue(LedgerState state, DatanetId id) {
        Datanet datanet = state.datanet(id)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Code.NOT_FOUND,
                        id.toString(),
                        "there are " + state.datanets() + " Datanets, numbered from 0")));
        if (datanet.rows() == 0 || !state.roles(id, pen.account()).contains(Role.CURATOR)) {
            return false;
        }
        Optional<DatasetVersion> latest = datanet.latest();
        return latest.isEmpty()
                || !state.rows(latest.get())
                        .equals(state.fitting(id, datanet.terms().rights().use(), desk.now()));
    }
}
