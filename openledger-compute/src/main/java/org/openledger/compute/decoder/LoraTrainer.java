/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openledger.audit.Hash;
import org.openledger.compute.neural.Projection;
import org.openledger.compute.training.LowRankTables;
import org.openledger.compute.training.Recipe;
import org.openledger.compute.training.Sequences;
import org.openledger.compute.training.StepRecord;
import org.openledger.compute.training.Training;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.spi.DatasetView;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Trainer;

/**
 * Trains adapters of low rank beside a decoder, which is the first parent of the model's lineage and stays as it is.
 *
 * <p>Parameters, all whole numbers: {@code rank} (8), {@code alpha} (16), {@code maps} which maps of each layer are adapted, one bit for each {@link Projection} in order (63: all), {@code steps} (100),
 * {@code batch} (8), {@code rate-ppm} (10,000), {@code seed} (0), {@code temperature} in thousandths (700). Bytes are cut as the base cuts them.
 */
public final class LoraTrainer implements Trainer {

    private static final Set<String> KNOWN =
            Set.of("rank", "alpha", "maps", "steps", "batch", "rate-ppm", "seed", "temperature");
    private static final int ALL = (1 << Projection.values().length) - 1;

    private final int threads;

    /**
     * Creates a trainer.
     *
     * @param threads 1 to 256; they change no bit
     */
    public LoraTrainer(int threads) {
        this.threads = threads;
    }

    @Override
    public boolean builds(ModelFamily family) {
        return family.equals(ModelFamily.LORA);
    }

    /** Refuses: an adapter needs a base, which is the first parent of its lineage. */
    @Override
    public ModelArtefact build(ModelSpec spec, DatasetView data) {
        return build(spec, data, List.of());
    }

    @Override
    public ModelArtefact build(ModelSpec spec, DatasetView data, List<ModelArtefact> parents) {
        if (!builds(spec.family())) {
            throw new IllegalArgumentException("family " + spec.family() + ": give " + ModelFamily.LORA);
        }
        DecoderArtefact.Base base = base(parents);
        Settings settings = new Settings(spec.parameters(), KNOWN);
        int rank = settings.number("rank", 8, 1, 1_024);
        int alpha = settings.number("alpha", 16, 1, 1 << 20);
        int maps = settings.number("maps", ALL, 1, ALL);
        Recipe recipe = settings.recipe(100, 10_000);
        List<DatasetView.Row> rows = LessonRows.of(data);
        Sequences sequences = Sequences.of(
                LessonRows.tokens(rows, base.tokens()), base.weights().shape().context());
        LowRankTables tables =
                new LowRankTables(base.weights(), projections(maps), rank, alpha, recipe.seed(), base.maps());
        List<StepRecord> steps = DecoderTrainer.run(Training.of(tables, sequences, recipe, threads));
        return DecoderArtefact.adapted(
                base,
                new DecoderArtefact.Adapter(
                        tables.adaptation(),
                        tables.adapted(),
                        tables.tables(),
                        new DecoderArtefact.Making(spec.datanet(), recipe.seed(), rank, alpha)),
                new DecoderArtefact.Lesson(
                        LessonRows.ids(rows),
                        DecoderArtefact.Spans.of(rows),
                        sequences,
                        recipe(recipe, rank, alpha, maps),
                        data.version().manifest(),
                        settings.number("temperature", 700, 1, 10_000),
                        steps));
    }

    private static DecoderArtefact.Base base(List<ModelArtefact> parents) {
        if (parents.isEmpty() || !(parents.get(0) instanceof DecoderArtefact parent)) {
            throw new IllegalArgumentException("an adapter beside "
                    + parents.stream().map(ModelArtefact::family).toList() + ": give a model of family "
                    + ModelFamily.DECODER + " as the first parent of its lineage");
        }
        if (parent.adapter().isPresent()) {
            throw new IllegalArgumentException(
                    "an adapter beside an adapter: give the base itself as the first parent");
        }
        return parent.base();
    }

    private static List<Projection> projections(int maps) {
        List<Projection> chosen = new ArrayList<>();
        for (Projection projection : Projection.values()) {
            if ((maps >> projection.ordinal() & 1) == 1) {
                chosen.add(projection);
            }
        }
        return chosen;
    }

    private static Hash recipe(Recipe recipe, int rank, int alpha, int maps) {
        return Hash.sha256(ByteBuffer.allocate(Hash.BYTES + 3 * Integer.BYTES)
                .put(recipe.hash().bytes())
                .putInt(rank)
                .putInt(alpha)
                .putInt(maps)
                .array());
    }
}
