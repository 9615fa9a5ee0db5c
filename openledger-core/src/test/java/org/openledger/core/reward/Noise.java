/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pools whose truth is chosen: scores of one standard deviation, clipped at it, from payers whose answers resemble each other. */
final class Noise {
    /** One standard deviation in micro-units, which is also the clip. */
    static final long CLIP = 1_000_000;

    private final Random random;

    Noise(long seed) {
        random = new Random(seed);
    }

    /**
     * The means of one player's clusters, in ppm.
     *
     * @param payers how many
     * @param answers of each
     * @param effect the mean of a score, in standard deviations
     * @param likeness how much of the variance is common to a payer's answers, in percent (the intraclass correlation)
     */
    List<Integer> means(int payers, int answers, double effect, int likeness) {
        List<Integer> means = new ArrayList<>(payers);
        for (int payer = 0; payer < payers; payer++) {
            double common = Math.sqrt(likeness / 100.0) * random.nextGaussian();
            long sum = 0;
            for (int answer = 0; answer < answers; answer++) {
                double own = Math.sqrt(1 - likeness / 100.0) * random.nextGaussian();
                sum += clip(Math.round(CLIP * (effect + common + own)));
            }
            means.add(EValue.meanPpm(sum, answers, CLIP));
        }
        return means;
    }

    /**
     * The same for many independent answers, by the normal distribution of their mean: clipped at one standard deviation, a normal score keeps 68.27 % of a small
     * effect, and its variance is 0.5161.
     */
    List<Integer> manyMeans(int payers, int answers, double effect) {
        List<Integer> means = new ArrayList<>(payers);
        for (int payer = 0; payer < payers; payer++) {
            double mean = 0.6827 * effect + Math.sqrt(0.5161 / answers) * random.nextGaussian();
            means.add(EValue.meanPpm(clip(Math.round(CLIP * mean)), 1, CLIP));
        }
        return means;
    }

    /** The t statistic over all answers as if none resembled another, which is what a plain gate looks at. */
    double plainT(int payers, int answers, int likeness) {
        double sum = 0;
        double squares = 0;
        for (int payer = 0; payer < payers; payer++) {
            double common = Math.sqrt(likeness / 100.0) * random.nextGaussian();
            for (int answer = 0; answer < answers; answer++) {
                double score = common + Math.sqrt(1 - likeness / 100.0) * random.nextGaussian();
                sum += score;
                squares += score * score;
            }
        }
        int n = payers * answers;
        double mean = sum / n;
        return mean / Math.sqrt((squares / n - mean * mean) / n);
    }

    /** How many of these players pass. */
    static int passing(List<List<Integer>> players, long alphaBp) {
        List<BigInteger> values = players.stream().map(EValue::of).toList();
        return FalseDiscovery.passing(values, alphaBp);
    }

    private static long clip(long score) {
        return Math.max(-CLIP, Math.min(CLIP, score));
    }
}
