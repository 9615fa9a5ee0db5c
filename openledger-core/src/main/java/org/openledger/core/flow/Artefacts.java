/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatasetVersion;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.ModelVersion;
import org.openledger.spi.DatasetView;
import org.openledger.spi.ModelArtefact;

/**
 * Built models, as many as fit: what is not here is built again from its rows, and must then be what was published.
 *
 * <p>Thread-safe: a model that several ask for is built once, and nobody waits for the building of another.
 */
public final class Artefacts implements AutoCloseable {

    /** How many built models are kept while nobody uses them. */
    static final int MAX_KEPT = 8;

    private final Desk desk;
    private final Map<Hash, Shared> built = new LinkedHashMap<>(16, 0.75f, true);
    private final Turns<Hash> building = new Turns<>();

    Artefacts(Desk desk) {
        this.desk = desk;
    }

    /**
     * Builds a model that is about to be published.
     *
     * @param parents the models that it is made of; one that is not there is left to the rules to refuse
     * @throws IllegalArgumentException if the spec does not fit its family or there is nothing to build on
     */
    public Use build(ModelSpec spec, DatasetVersion data, List<ModelId> parents) {
        return use(train(spec, data, parents));
    }

    /**
     * The built model behind a published one.
     *
     * @throws TamperedException if it comes out as another than was published
     */
    public Use of(ModelVersion model) {
        return kept(model.artefact())
                .orElseGet(() -> building.take(
                        model.artefact(), () -> kept(model.artefact()).orElseGet(() -> use(again(model)))));
    }

    private Optional<Use> kept(Hash artefact) {
        synchronized (built) {
            return Optional.ofNullable(built.get(artefact)).map(Use::new);
        }
    }

    private Shared again(ModelVersion model) {
        List<ModelId> parents = desk.ask(state -> state.descent(model.id()))
                .map(descent -> descent.lineage().parents())
                .orElse(List.of());
        Shared anew = train(model.spec(), model.data(), parents);
        Hash found = anew.artefact.hash();
        if (!found.equals(model.artefact())) {
            anew.close();
            throw new TamperedException(
                    model.id() + " built again", model.artefact().toString(), found.toString());
        }
        return anew;
    }

    /** The rows that a model was built on. */
    DatasetView rows(DatasetVersion version) {
        return new VersionRows(desk, version);
    }

    private Shared train(ModelSpec spec, DatasetVersion data, List<ModelId> parents) {
        List<Use> uses = new ArrayList<>();
        try {
            for (ModelId parent : parents) {
                desk.ask(state -> state.model(parent)).map(this::of).ifPresent(uses::add);
            }
            List<ModelArtefact> open = uses.stream().map(Use::artefact).toList();
            ModelArtefact artefact = desk.compute().trainer(spec.family()).build(spec, rows(data), open);
            return new Shared(artefact, List.copyOf(uses));
        } catch (RuntimeException | Error e) {
            uses.forEach(Use::close);
            throw e;
        }
    }

    private Use use(Shared anew) {
        synchronized (built) {
            Shared shared = built.computeIfAbsent(anew.artefact.hash(), hash -> anew);
            if (shared != anew) {
                anew.close();
            }
            Use use = new Use(shared);
            makeRoom();
            return use;
        }
    }

    private void makeRoom() {
        for (Iterator<Shared> oldest = built.values().iterator(); built.size() > MAX_KEPT && oldest.hasNext(); ) {
            Shared candidate = oldest.next();
            if (candidate.users == 0) {
                oldest.remove();
                candidate.close();
            }
        }
    }

    /** Closes what nobody uses; what is in use is closed by its last user. */
    @Override
    public void close() {
        forget();
    }

    /** Drops every built model: the next question builds its own again, if all its rows still open. What is in use is closed by its last user. */
    public void forget() {
        synchronized (built) {
            built.values().removeIf(shared -> {
                shared.last = true;
                shared.closeIfUnused();
                return true;
            });
        }
    }

    /** A built model, the models that it is made of, and how many use it. */
    private static final class Shared {
        private final ModelArtefact artefact;
        private final List<Use> parents;
        private int users;
        private boolean last;

        Shared(ModelArtefact artefact, List<Use> parents) {
            this.artefact = artefact;
            this.parents = parents;
        }

        void close() {
            artefact.close();
            parents.forEach(Use::close);
        }

        void closeIfUnused() {
            if (last && users == 0) {
                close();
            }
        }
    }

    /** A built model that stays open until this is closed. */
    public final class Use implements AutoCloseable {
        private final Shared shared;

        private Use(Shared shared) {
            this.shared = shared;
            shared.users++;
        }

        /** The model. */
        public ModelArtefact artefact() {
            return shared.artefact;
        }

        @Override
        public void close() {
            synchronized (built) {
                shared.users--;
                shared.closeIfUnused();
            }
        }
    }
}
