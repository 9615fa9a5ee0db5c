/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

import java.util.ArrayList;
import java.util.List;

/**
 * A running sum of rows' values over queries that come in batches.
 *
 * <p>Queries are summed in blocks of {@value #BLOCK} in the order they came, and the blocks in order, so neither the batches' sizes nor the number of threads change a bit. Memory: one number a row and thread, whatever the
 * number of queries. Not safe for use by several threads at once.
 */
public final class KnnSum {

    private static final int BLOCK = 4 * Distances.QUERIES;

    private final KnnShapley valuer;
    private final TieFairRecursion recursion;
    private final double[] finished;

    /** The block that is not full yet. */
    private double[] open;

    private long queries;

    KnnSum(KnnShapley valuer) {
        this.valuer = valuer;
        this.recursion = valuer.recursion();
        this.finished = new double[valuer.rows()];
        this.open = new double[valuer.rows()];
    }

    /**
     * Adds queries.
     *
     * @param batch of the same dimensions and precision as the rows
     * @throws IllegalArgumentException if dimensions or precision differ; then nothing was added
     */
    public void add(LabelledPoints batch) {
        valuer.check(batch);
        int done = (int) Math.min(batch.size(), (BLOCK - queries % BLOCK) % BLOCK);
        addTo(open, batch, 0, done);
        queries += done;
        closeFullBlock();
        int blocks = (batch.size() - done) / BLOCK;
        int wave = 4 * valuer.workers().threads();
        for (int block = 0; block < blocks; block += wave) {
            addBlocks(batch, done + block * BLOCK, Math.min(wave, blocks - block));
        }
        done += blocks * BLOCK;
        queries += (long) blocks * BLOCK;
        addTo(open, batch, done, batch.size() - done);
        queries += batch.size() - done;
    }

    private void closeFullBlock() {
        if (queries % BLOCK == 0) {
            addAll(finished, open);
            open = new double[valuer.rows()];
        }
    }

    private void addBlocks(LabelledPoints batch, int from, int blocks) {
        if (valuer.workers().threads() == 1) {
            for (int block = 0; block < blocks; block++) {
                addTo(open, batch, from + block * BLOCK, BLOCK);
                addAll(finished, open);
                java.util.Arrays.fill(open, 0);
            }
            return;
        }
        List<double[]> sums = new ArrayList<>(valuer.workers().map(blocks, block -> {
            double[] sum = new double[valuer.rows()];
            addTo(sum, batch, from + block * BLOCK, BLOCK);
            return sum;
        }));
        sums.forEach(sum -> addAll(finished, sum));
    }

    private void addTo(double[] sum, LabelledPoints batch, int from, int count) {
        if (count == 0) {
            return;
        }
        Distances.Tile tile = valuer.tile();
        Votes votes = valuer.votes(recursion);
        for (int first = from; first < from + count; first += Distances.QUERIES) {
            int measured = Math.min(Distances.QUERIES, from + count - first);
            tile.measure(batch, first, measured);
            for (int q = 0; q < measured; q++) {
                votes.add(tile, q, batch.label(first + q), sum);
            }
        }
    }

    private static void addAll(double[] to, double[] numbers) {
        for (int i = 0; i < to.length; i++) {
            to[i] += numbers[i];
        }
    }

    /**
     * Returns the mean over the queries so far.
     *
     * @return the values
     * @throws IllegalStateException if there was no query yet
     */
    public KnnValues values() {
        if (queries == 0) {
            throw new IllegalStateException("no query was added: a mean over none has no value");
        }
        double[] values = finished.clone();
        addAll(values, open);
        for (int i = 0; i < values.length; i++) {
            values[i] /= queries;
        }
        return new KnnValues(values, queries, valuer.errorBound());
    }
}
