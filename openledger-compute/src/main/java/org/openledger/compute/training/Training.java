/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openledger.attribution.numeric.Workers;
import org.openledger.audit.Hash;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.neural.AdamW;
import org.openledger.compute.neural.Digests;
import org.openledger.compute.neural.Pass;

/**
 * A training on its way: each step follows from the state before it, and leaves another.
 *
 * <p>Gradients are summed up in order of the batch's sequences and, within one, of its positions; so the same state, sequences and recipe give the same next state to the bit,
 * for any number of threads. One thread at a time.
 */
public final class Training {

    private static final String DOMAIN = "openledger/step/v1";
    private static final int CHUNK = 1 << 14;

    private final Learnable learnable;
    private final Sequences sequences;
    private final Recipe recipe;
    private final Workers workers;
    private final List<Pass> passes = new ArrayList<>();
    private final List<float[]> gradients;
    private AdamW optimiser;
    private int next;
    private Hash state;

    private Training(Learnable learnable, Sequences sequences, Recipe recipe, Workers workers) {
        this.learnable = learnable;
        this.sequences = sequences;
        this.recipe = recipe;
        this.workers = workers;
        this.gradients = learnable.tables().stream()
                .map(table -> new float[table.length])
                .toList();
        this.optimiser = new AdamW(learnable.tables());
        this.state = digest(recipe.hash());
        for (int i = 0; i < recipe.batch(); i++) {
            passes.add(new Pass(
                    learnable.base(), learnable.maps(), learnable.base().shape().context()));
        }
    }

    /**
     * Begins to train a whole model.
     *
     * @param threads 1 to 256; they change no bit
     */
    public static Training of(WholeModel model, Sequences sequences, Recipe recipe, int threads) {
        return new Training(model, sequences, recipe, new Workers(threads));
    }

    /**
     * Begins to train an adapter.
     *
     * @param threads 1 to 256; they change no bit
     */
    public static Training of(LowRankTables tables, Sequences sequences, Recipe recipe, int threads) {
        return new Training(tables, sequences, recipe, new Workers(threads));
    }

    /** How many steps were made. */
    public int steps() {
        return next;
    }

    /** Tells whether the recipe has a step left. */
    public boolean hasNext() {
        return next < recipe.steps();
    }

    /** The hash of what the next step begins from. */
    public Hash state() {
        return state;
    }

    /**
     * Makes the next step.
     *
     * @throws DivergedException if loss or gradient is no finite number; then nothing changed
     * @throws IllegalStateException if all steps were made
     */
    public StepRecord step() {
        if (!hasNext()) {
            throw new IllegalStateException("all " + recipe.steps() + " steps were made");
        }
        int[] batch = sequences.batch(recipe, next);
        int tokens = Arrays.stream(batch)
                .map(i -> sequences.all().get(i).targets().length)
                .sum();
        double loss = run(batch, 1f / tokens) / tokens;
        sumGradients(batch.length);
        double length = length();
        if (!Double.isFinite(loss) || !Double.isFinite(length)) {
            throw new DivergedException(next, loss, length);
        }
        double rate = recipe.rate(next);
        move(rate, length > recipe.clip() ? (float) (recipe.clip() / length) : 1);
        state = digest(state);
        List<Integer> rows =
                Arrays.stream(batch).mapToObj(i -> sequences.all().get(i).row()).toList();
        StepRecord made = new StepRecord(next, rows, tokens, rate, loss, state);
        next++;
        return made;
    }

    /** Runs the batch and returns the sum of its tokens' losses. */
    private double run(int[] batch, float weight) {
        learnable.refresh(passes);
        List<Double> losses = workers.map(batch.length, i -> {
            Sequences.Sequence sequence = sequences.all().get(batch[i]);
            passes.get(i).forward(sequence.tokens());
            return passes.get(i).backward(sequence.targets(), weight);
        });
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum;
    }

    private void sumGradients(int batch) {
        Kernels kernels = learnable.maps().kernels();
        gradients.forEach(gradient -> Arrays.fill(gradient, 0));
        workers.map(learnable.parts(), part -> {
            for (int i = 0; i < batch; i++) {
                learnable.addGradients(part, passes.get(i), kernels, gradients);
            }
            return part;
        });
    }

    private double length() {
        double squares = 0;
        for (float[] gradient : gradients) {
            for (float entry : gradient) {
                squares += (double) entry * entry;
            }
        }
        return Math.sqrt(squares);
    }

    private void move(double rate, float shortening) {
        workers.map(gradients.size(), table -> {
            float[] gradient = gradients.get(table);
            for (int i = 0; shortening < 1 && i < gradient.length; i++) {
                gradient[i] *= shortening;
            }
            optimiser.move(table, learnable.tables().get(table), gradient, next + 1, rate, recipe.decay());
            return table;
        });
    }

    private Hash digest(Hash before) {
        MessageDigest digest = Digests.sha256();
        digest.update(DOMAIN.getBytes(StandardCharsets.US_ASCII));
        digest.update(before.bytes());
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(next).array());
        learnable.tables().forEach(table -> Digests.update(digest, table, CHUNK));
        optimiser.digest(digest);
        return Hash.of(digest.digest());
    }

    /** Keeps everything that the next step begins from. */
    public Checkpoint checkpoint() {
        return new Checkpoint(next, state, learnable.tables(), optimiser.moments());
    }

    /**
     * Goes back, or on, to a state that was kept.
     *
     * @throws IllegalArgumentException if it is of other tables
     */
    public void restore(Checkpoint checkpoint) {
        List<float[]> kept = checkpoint.tables();
        List<float[]> tables = learnable.tables();
        boolean fits = kept.size() == tables.size()
                && IntStream.range(0, kept.size()).allMatch(t -> kept.get(t).length == tables.get(t).length);
        if (!fits) {
            throw new IllegalArgumentException(
                    "a checkpoint of " + kept.size() + " tables of other sizes: this training has " + tables.size());
        }
        for (int t = 0; t < tables.size(); t++) {
            System.arraycopy(kept.get(t), 0, tables.get(t), 0, tables.get(t).length);
        }
        optimiser = AdamW.of(checkpoint.moments());
        next = checkpoint.step();
        state = checkpoint.state();
    }
}
