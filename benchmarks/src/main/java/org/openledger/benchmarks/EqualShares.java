/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.audit.Hash;
import org.openledger.inference.Determinism;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.DatasetView;
import org.openledger.spi.Generator;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Trainer;
import org.openledger.spi.Verdict;

/** Compute that costs nothing: it answers one word, shaped by every row alike. Remembers when it last said so. */
final class EqualShares implements ComputeProvider, Trainer, Generator, Attributor {

    static final ModelFamily FAMILY = new ModelFamily("equal-shares", 1);

    private static final Method METHOD = new Method("equal", 1, Hash.ZERO);

    private volatile long attributedAt;

    long attributedAt() {
        return attributedAt;
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(this);
    }

    @Override
    public List<Generator> generators() {
        return List.of(this);
    }

    @Override
    public List<Attributor> attributors() {
        return List.of(this);
    }

    @Override
    public boolean builds(ModelFamily family) {
        return family.equals(FAMILY);
    }

    @Override
    public boolean runs(ModelFamily family) {
        return family.equals(FAMILY);
    }

    @Override
    public boolean explains(ModelArtefact model) {
        return model instanceof Rows;
    }

    @Override
    public ModelArtefact build(ModelSpec spec, DatasetView data) {
        List<DatasetView.Row> rows = data.rows().toList();
        List<Credit> credits = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            long whole = Attribution.WHOLE_PPM;
            int ppm = (int) (whole * (i + 1) / rows.size() - whole * i / rows.size());
            credits.add(new Credit(rows.get(i).id(), rows.get(i).owner(), ppm, ""));
        }
        Evidence none = new Evidence(1, List.of(), List.of(), List.of(), List.of());
        return new Rows(new Attribution(METHOD, Grade.EXACT, Determinism.BIT_EXACT, credits, 0, none));
    }

    @Override
    public List<Generation> generate(List<GenerationRequest> batch, TokenSink sink) {
        return batch.stream().map(request -> new Generation("everybody", 1, 1)).toList();
    }

    @Override
    public Determinism determinism() {
        return Determinism.BIT_EXACT;
    }

    @Override
    public Method method() {
        return METHOD;
    }

    @Override
    public Attribution attribute(AttributionQuery query, AttributionInputs inputs) {
        Attribution attribution = ((Rows) inputs.model()).attribution();
        attributedAt = System.nanoTime();
        return attribution;
    }

    @Override
    public Verdict verify(AttributionQuery query, Attribution claimed, AttributionInputs inputs) {
        throw new UnsupportedOperationException("nobody asks");
    }

    /** The model: who is in it. */
    private record Rows(Attribution attribution) implements ModelArtefact {

        @Override
        public ModelFamily family() {
            return FAMILY;
        }

        @Override
        public Hash hash() {
            return Hash.ZERO;
        }

        @Override
        public int countTokens(String text) {
            return 1;
        }
    }
}
