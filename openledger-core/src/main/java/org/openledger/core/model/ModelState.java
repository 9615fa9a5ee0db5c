/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.model;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.ModelCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.model.Descent;
import org.openledger.model.ModelEvent.Descended;
import org.openledger.model.ModelEvent.Published;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;

/** Every model that was ever published. */
public final class ModelState implements Room {
    private final OrdinalTable<ModelVersion> models = new OrdinalTable<>(50, ModelCodecs.MODEL);

    private final KeyedTable<ModelId, Descent> descents =
            new KeyedTable<>(51, ModelCodecs.MODEL_ID, ModelCodecs.DESCENT);

    @Override
    public List<Table> tables() {
        return List.of(models, descents);
    }

    /** Finds a model. */
    public Optional<ModelVersion> model(ModelId id) {
        return models.find(id.ordinal());
    }

    /** Finds a model's lineage. */
    public Optional<Descent> descent(ModelId id) {
        return descents.find(id);
    }

    /** How many models were ever published. */
    public long count() {
        return models.size();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Published.class, Descended.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Published e) {
            models.put(e.model().id().ordinal(), e.model());
        } else if (event instanceof Descended e) {
            descents.put(e.descent().model(), e.descent());
        }
    }
}
