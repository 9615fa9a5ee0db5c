/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.openledger.attribution.learner.Retrainer;
import org.openledger.attribution.numeric.Workers;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * What became of the queries when the model was trained again on subsets of its rows, some seeds for each subset: the ground truth that methods are graded by.
 *
 * <p>Immutable.
 */
public final class RetrainedTargets {

    /** The most seeds for each subset. */
    public static final int MAX_SEEDS = 1_000;

    private final List<BitSet> subsets;
    private final int seeds;
    private final int queries;

    /** Subset by subset, then seed by seed. */
    private final List<double[]> targets;

    private RetrainedTargets(List<BitSet> subsets, int seeds, List<double[]> targets) {
        this.subsets = subsets;
        this.seeds = seeds;
        this.queries = targets.get(0).length;
        this.targets = targets;
    }

    /**
     * Trains on every subset with every seed.
     *
     * @param retrainer trains
     * @param subsets at least 2
     * @param seeds how many trainings for each subset, 1 to {@value #MAX_SEEDS}
     * @param firstSeed training k of each subset takes the seed {@code firstSeed + k}
     * @param threads 1 to 256; the numbers do not depend on it
     * @throws IllegalArgumentException if a target is not finite; the message names subset, seed and query
     */
    public static RetrainedTargets measure(
            Retrainer retrainer, List<BitSet> subsets, int seeds, long firstSeed, int threads) {
        Require.inRange(subsets.size(), 2, Subsets.MAX_SUBSETS, "subsets");
        Require.inRange(seeds, 1, MAX_SEEDS, "seeds");
        List<BitSet> copies = new ArrayList<>();
        subsets.forEach(subset -> copies.add((BitSet) subset.clone()));
        List<double[]> targets = new Workers(threads).map(subsets.size() * seeds, run -> {
            BitSet subset = (BitSet) copies.get(run / seeds).clone();
            return checked(retrainer.targets(subset, firstSeed + run % seeds), run / seeds, run % seeds);
        });
        return new RetrainedTargets(copies, seeds, targets);
    }

    private static double[] checked(double[] targets, int subset, int seed) {
        for (int query = 0; query < targets.length; query++) {
            if (!Double.isFinite(targets[query])) {
                throw new IllegalArgumentException("the target of query " + query + " on subset " + subset
                        + " with seed " + seed + " is " + targets[query] + ": the training must end in finite numbers");
            }
        }
        return targets;
    }

    /** Returns how many subsets there are. */
    public int subsets() {
        return subsets.size();
    }

    /** Returns how many trainings each subset had. */
    public int seeds() {
        return seeds;
    }

    /** Returns how many queries there are. */
    public int queries() {
        return queries;
    }

    /** Says whether a row is in a subset. */
    public boolean contains(int subset, int row) {
        return subsets.get(subset).get(row);
    }

    /** Returns the number behind the last row that is in any subset. */
    int rowsAtLeast() {
        return subsets.stream().mapToInt(BitSet::length).max().orElse(0);
    }

    /** Returns a query's target on each subset, the mean over some of the seeds. */
    double[] mean(int query, int fromSeed, int toSeed) {
        double[] means = new double[subsets.size()];
        for (int subset = 0; subset < means.length; subset++) {
            double sum = 0;
            for (int seed = fromSeed; seed < toSeed; seed++) {
                sum += targets.get(subset * seeds + seed)[query];
            }
            means[subset] = sum / (toSeed - fromSeed);
        }
        return means;
    }

    /** Returns the hash of the subsets and all targets. */
    public Hash digest() {
        int size = 12;
        for (BitSet subset : subsets) {
            size += 4 + 8 * subset.toLongArray().length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size + 8 * queries * targets.size());
        bytes.putInt(subsets.size()).putInt(seeds).putInt(queries);
        for (BitSet subset : subsets) {
            long[] words = subset.toLongArray();
            bytes.putInt(words.length);
            for (long word : words) {
                bytes.putLong(word);
            }
        }
        for (double[] run : targets) {
            for (double target : run) {
                bytes.putDouble(target);
            }
        }
        return Hash.sha256(bytes.array());
    }
}
