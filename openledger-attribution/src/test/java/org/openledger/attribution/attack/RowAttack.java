/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.attribution.numeric.CounterRandom;

/**
 * Attacks that rewrite the numbers of the attacker's rows, each by at most a reach, and leave their classes.
 *
 * <p>Source: Wang et al., "Adversarial Attacks on Data Attribution", arXiv 2409.05657, sections 4 and 5.
 */
enum RowAttack {
    /** No attack: what names alone do. */
    NONE("leaves the rows as they are") {
        @Override
        List<TableData> rewritten(TableData own, TableData market, double[] reaches, long seed) {
            return List.of(own);
        }
    },

    /** Climbs the score by the slopes of shadow models, averaged. */
    SHADOW("climbs the plain score on three models of rows drawn alike") {
        @Override
        List<TableData> rewritten(TableData own, TableData market, double[] reaches, long seed) {
            return climbed(own, reaches, seed, false);
        }
    },

    /** The same by an attacker who knows the defence. */
    KNOWING_SHADOW("climbs the relative score on the same models") {
        @Override
        List<TableData> rewritten(TableData own, TableData market, double[] reaches, long seed) {
            return climbed(own, reaches, seed, true);
        }
    },

    /** Asks the model of the version before how sure it is of rows that are changed at random, and keeps what makes it less sure until the row is beyond the boundary. */
    OUTLIER("changes numbers at random, keeps what makes the last version less sure, until it errs") {
        @Override
        List<TableData> rewritten(TableData own, TableData market, double[] reaches, long seed) {
            TrainedModel last = InfluenceMarket.train(market);
            return Arrays.stream(reaches)
                    .mapToObj(reach -> pushedOut(own, last, reach, seed))
                    .toList();
        }
    };

    private static final int SHADOWS = 3;
    private static final int CLIMBS = 30;
    private static final double FIRST_STEP = 0.2;

    /** How far a number is moved to see a slope. */
    private static final double TOUCH = 1e-4;

    private static final int GUESSES = 200;
    private static final double GUESS = 0.1;

    /** In nats: somewhat beyond the boundary of two classes at ln 2. */
    private static final double FAR_ENOUGH = 1.5;

    private final String what;

    RowAttack(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /** The attacker's rows after the attack, for each reach; of the market only what the model of it answers is looked at. */
    abstract List<TableData> rewritten(TableData own, TableData market, double[] reaches, long seed);

    private static List<TableData> climbed(TableData own, double[] reaches, long seed, boolean relative) {
        List<Shadow> shadows = IntStream.range(0, SHADOWS)
                .mapToObj(i -> new Shadow(own, 1_000 + SHADOWS * seed + i, relative))
                .toList();
        return Arrays.stream(reaches)
                .mapToObj(reach -> climbed(own, reach, shadows))
                .toList();
    }

    private static TableData climbed(TableData own, double reach, List<Shadow> shadows) {
        double[] start = numbers(own);
        double[] at = start.clone();
        double[] best = start.clone();
        double[] highest = new double[own.rows()];
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        int probes = own.columns() + 1;
        for (int climb = 0; climb <= CLIMBS; climb++) {
            double[] worth = new double[own.rows() * probes];
            TableData probed = probed(own, at);
            shadows.forEach(shadow -> shadow.addWorth(probed, worth));
            double step = FIRST_STEP * reach * (1 - climb / (CLIMBS + 1.0));
            for (int row = 0; row < own.rows(); row++) {
                int first = row * own.columns();
                double here = worth[row * probes + own.columns()];
                if (here > highest[row]) {
                    highest[row] = here;
                    System.arraycopy(at, first, best, first, own.columns());
                }
                for (int column = 0; column < own.columns(); column++) {
                    double slope = Math.signum(worth[row * probes + column] - here);
                    at[first + column] = within(start[first + column], reach, at[first + column] + step * slope);
                }
            }
        }
        return with(own, best);
    }

    /** Each row once for each column, with that number moved, and once as it is. */
    private static TableData probed(TableData own, double[] at) {
        int columns = own.columns();
        double[] probed = new double[own.rows() * (columns + 1) * columns];
        int[] labels = new int[own.rows() * (columns + 1)];
        for (int probe = 0; probe < labels.length; probe++) {
            int row = probe / (columns + 1);
            int column = probe % (columns + 1);
            System.arraycopy(at, row * columns, probed, probe * columns, columns);
            labels[probe] = own.label(row);
            if (column < columns) {
                probed[probe * columns + column] += TOUCH;
            }
        }
        return TableData.of(probed, columns, labels, own.classes());
    }

    private static TableData pushedOut(TableData own, TrainedModel model, double reach, long seed) {
        CounterRandom random = new CounterRandom(seed).split(9);
        double[] start = numbers(own);
        double[] at = start.clone();
        double[] loss = model.losses(own);
        for (int guess = 0; guess < GUESSES; guess++) {
            double[] next = at.clone();
            for (int i = 0; i < next.length; i++) {
                double sign = random.below((long) guess * next.length + i, 2) == 0 ? 1 : -1;
                next[i] = within(start[i], reach, next[i] + GUESS * sign);
            }
            double[] then = model.losses(with(own, next));
            for (int row = 0; row < own.rows(); row++) {
                if (loss[row] < FAR_ENOUGH && then[row] > loss[row]) {
                    loss[row] = then[row];
                    System.arraycopy(next, row * own.columns(), at, row * own.columns(), own.columns());
                }
            }
        }
        return with(own, at);
    }

    private static double within(double start, double reach, double number) {
        return Math.max(start - reach, Math.min(start + reach, number));
    }

    private static double[] numbers(TableData own) {
        double[] numbers = new double[own.rows() * own.columns()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = own.feature(i / own.columns(), i % own.columns());
        }
        return numbers;
    }

    private static TableData with(TableData own, double[] numbers) {
        int[] labels = new int[own.rows()];
        Arrays.setAll(labels, own::label);
        return TableData.of(numbers, own.columns(), labels, own.classes());
    }
}
