/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.numeric.CounterRandom;

/**
 * Rows cut into sequences that a decoder learns to go on with, and the order in which a training meets them.
 *
 * <p>A row is its tokens between two ends ({@value #END}); it is cut where the context is full, without overlap. Each round meets every sequence once, in an order drawn from the
 * seed and the round's number, so that the batch of a step follows from the step alone.
 */
public final class Sequences {

    /** The token that stands before a row's first and behind its last. */
    public static final int END = 0;

    private final List<Sequence> all;

    private Sequences(List<Sequence> all) {
        this.all = all;
    }

    /**
     * Cuts rows.
     *
     * @param rows the tokens of each; a row without tokens gives no sequence
     * @param context the longest sequence
     * @throws IllegalArgumentException if no row has a token
     */
    public static Sequences of(List<int[]> rows, int context) {
        List<Sequence> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int[] tokens = rows.get(row);
            int[] between = new int[tokens.length + 2];
            System.arraycopy(tokens, 0, between, 1, tokens.length);
            for (int from = 0; tokens.length > 0 && from < tokens.length + 1; from += context) {
                int to = Math.min(from + context, tokens.length + 1);
                all.add(new Sequence(
                        row, Arrays.copyOfRange(between, from, to), Arrays.copyOfRange(between, from + 1, to + 1)));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(rows.size() + " rows without a token: there is nothing to learn from");
        }
        return new Sequences(List.copyOf(all));
    }

    /** All sequences, in order of the rows. */
    public List<Sequence> all() {
        return all;
    }

    /** The sequences of a step: their numbers, in the order in which they count. */
    public int[] batch(Recipe recipe, int step) {
        int[] batch = new int[recipe.batch()];
        int[] order = {};
        long ordered = -1;
        for (int i = 0; i < batch.length; i++) {
            long met = (long) step * recipe.batch() + i;
            long round = met / all.size();
            if (round != ordered) {
                order = order(recipe.seed(), round);
                ordered = round;
            }
            batch[i] = order[(int) (met % all.size())];
        }
        return batch;
    }

    /** Fisher and Yates' shuffle. */
    private int[] order(long seed, long round) {
        CounterRandom random = new CounterRandom(seed).split(round);
        int[] order = new int[all.size()];
        Arrays.setAll(order, i -> i);
        for (int i = order.length - 1; i > 0; i--) {
            int with = (int) random.below(i, i + 1);
            int kept = order[i];
            order[i] = order[with];
            order[with] = kept;
        }
        return order;
    }

    /**
     * One sequence.
     *
     * @param row the number of the row that it is of
     * @param tokens what is read
     * @param targets what follows each
     */
    @SuppressWarnings("ArrayRecordComponent") // told apart by their numbers, never compared
    public record Sequence(int row, int[] tokens, int[] targets) {}
}
