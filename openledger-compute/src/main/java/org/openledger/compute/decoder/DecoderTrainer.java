/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Weights;
import org.openledger.compute.text.BytePairs;
import org.openledger.compute.training.Recipe;
import org.openledger.compute.training.Sequences;
import org.openledger.compute.training.StepRecord;
import org.openledger.compute.training.Training;
import org.openledger.compute.training.WholeModel;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.spi.DatasetView;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Trainer;

/**
 * Trains small decoders on rows: learns byte pairs, cuts the rows into sequences, and follows its recipe step by step.
 *
 * <p>Parameters, all whole numbers: {@code vocabulary} (512), {@code width} (64), {@code layers} (2), {@code heads} (2), {@code hidden} (256), {@code context} (64), {@code steps} (200), {@code batch} (8),
 * {@code rate-ppm} (4,000), {@code seed} (0), {@code temperature} in thousandths (700). The same spec and rows give the same bits on every machine and for any number of threads.
 */
public final class DecoderTrainer implements Trainer {

    private static final Set<String> KNOWN = Set.of(
            "vocabulary",
            "width",
            "layers",
            "heads",
            "hidden",
            "context",
            "steps",
            "batch",
            "rate-ppm",
            "seed",
            "temperature");

    private final Kernels kernels;
    private final int threads;

    /**
     * Creates a trainer with the fastest kernels of this JVM.
     *
     * @param threads 1 to 256; they change no bit
     */
    public DecoderTrainer(int threads) {
        this.kernels = Kernels.best();
        this.threads = threads;
    }

    @Override
    public boolean builds(ModelFamily family) {
        return family.equals(ModelFamily.DECODER);
    }

    @Override
    public ModelArtefact build(ModelSpec spec, DatasetView data) {
        if (!builds(spec.family())) {
            throw new IllegalArgumentException("family " + spec.family() + ": give " + ModelFamily.DECODER);
        }
        Settings settings = new Settings(spec.parameters(), KNOWN);
        List<DatasetView.Row> rows = LessonRows.of(data);
        int size = settings.number("vocabulary", 512, BytePairs.FIRST_PAIR, BytePairs.MAX_SIZE);
        BytePairs tokens = BytePairs.train(LessonRows.bytes(rows), size);
        DecoderShape shape = new DecoderShape(
                tokens.size(),
                settings.number("width", 64, 2, 4_096),
                settings.number("layers", 2, 1, 64),
                settings.number("heads", 2, 1, 64),
                settings.number("hidden", 256, 1, 16_384),
                settings.number("context", 64, 2, 8_192));
        Recipe recipe = settings.recipe(200, 4_000);
        int temperature = settings.number("temperature", 700, 1, 10_000);
        Sequences sequences = Sequences.of(LessonRows.tokens(rows, tokens), shape.context());
        WholeModel model = new WholeModel(Weights.random(shape, recipe.seed()), kernels);
        List<StepRecord> steps = run(Training.of(model, sequences, recipe, threads));
        Weights weights = model.weights();
        return DecoderArtefact.whole(
                new DecoderArtefact.Base(tokens, weights, PackedMaps.forTraining(weights, kernels)),
                new DecoderArtefact.Lesson(
                        LessonRows.ids(rows),
                        DecoderArtefact.Spans.of(rows),
                        sequences,
                        recipe.hash(),
                        data.version().manifest(),
                        temperature,
                        steps));
    }

    static List<StepRecord> run(Training training) {
        List<StepRecord> steps = new ArrayList<>();
        while (training.hasNext()) {
            steps.add(training.step());
        }
        return List.copyOf(steps);
    }
}
