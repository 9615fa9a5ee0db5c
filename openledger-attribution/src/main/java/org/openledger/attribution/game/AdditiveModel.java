/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

/**
 * A guess at what sets are worth: a level for each size, and slopes {@code b_j + c_j / size} for the players, by ridge regression on sets that it may not be asked about.
 *
 * <p>The slopes fall with the size because what one adds falls with what is there.
 */
final class AdditiveModel {

    /** Part of the mean diagonal that is added to it: few sets shall not make large slopes. */
    private static final double RIDGE = 0.02;

    /** The most sets of a layer that the model is fitted on. */
    private static final int MOST_OF_LAYER = 256;

    private final int players;
    private final double[] level;
    private final double[][] slopes;

    private AdditiveModel(int players) {
        this.players = players;
        this.level = new double[players];
        this.slopes = new double[players][players];
    }

    /** Whether a draw of a layer may be fitted on. */
    interface Choice {
        boolean contains(Layer layer, int draw);
    }

    /** Fits the model to the chosen draws; each layer needs one. */
    static AdditiveModel fit(Layer[] layers, Choice choice, Worths worths, int players) {
        AdditiveModel model = new AdditiveModel(players);
        double[][] gram = new double[2 * players][2 * players];
        double[] right = new double[2 * players];
        double[][] centres = new double[layers.length][];
        for (int l = 0; l < layers.length; l++) {
            centres[l] = centre(layers[l], choice, worths, players);
            accumulate(layers[l], choice, worths, centres[l], gram, right);
        }
        double trace = 0;
        for (int i = 0; i < gram.length; i++) {
            trace += gram[i][i];
            for (int j = 0; j < i; j++) {
                gram[j][i] = gram[i][j];
            }
        }
        double[] solution = Cholesky.of(gram, RIDGE * trace / gram.length).solve(right);
        for (int l = 0; l < layers.length; l++) {
            model.set(layers[l].size(), solution, centres[l]);
        }
        return model;
    }

    /** Returns the mean membership of each player and, last, the mean worth. */
    private static double[] centre(Layer layer, Choice choice, Worths worths, int players) {
        double[] sums = new double[players + 1];
        int count = 0;
        for (int draw = 0; draw < layer.draws(); draw += stride(layer)) {
            if (choice.contains(layer, draw)) {
                count++;
                sums[players] += worths.of(layer.draw(draw));
                for (int i = 0; i < players; i++) {
                    sums[i] += layer.draw(draw) >>> i & 1;
                }
            }
        }
        for (int i = 0; i <= players && count > 0; i++) {
            sums[i] /= count;
        }
        return sums;
    }

    private static int stride(Layer layer) {
        int stride = 1 + (layer.draws() - 1) / MOST_OF_LAYER;
        return stride % LayeredEstimate.FOLDS == 0 ? stride + 1 : stride; // every fold shall have some
    }

    private static void accumulate(
            Layer layer, Choice choice, Worths worths, double[] centre, double[][] gram, double[] right) {
        int players = centre.length - 1;
        double[] row = new double[2 * players];
        double importance = layer.spread() / layer.draws();
        for (int draw = 0; draw < layer.draws(); draw += stride(layer)) {
            if (!choice.contains(layer, draw)) {
                continue;
            }
            long set = layer.draw(draw);
            for (int i = 0; i < players; i++) {
                row[i] = (set >>> i & 1) - centre[i];
                row[players + i] = row[i] / layer.size();
            }
            double worth = worths.of(set) - centre[players];
            for (int i = 0; i < row.length; i++) {
                double scaled = importance * importance * row[i];
                right[i] += scaled * worth;
                for (int j = 0; j <= i; j++) {
                    gram[i][j] += scaled * row[j];
                }
            }
        }
    }

    private void set(int size, double[] solution, double[] centre) {
        double at = centre[players];
        for (int j = 0; j < players; j++) {
            double slope = solution[j] + solution[players + j] / size;
            slopes[size][j] = slope;
            at -= centre[j] * slope;
        }
        level[size] = at;
    }

    /** Guesses what a set is worth. */
    double worth(long set, int size) {
        double worth = level[size];
        for (int j = 0; j < players; j++) {
            worth += (set >>> j & 1) == 1 ? slopes[size][j] : 0;
        }
        return worth;
    }

    /** Returns what a layer would add to a player's value if the guesses were right: the weighted difference of its mean with him and without. */
    double part(Layer layer, int player) {
        int size = layer.size();
        double others = 0;
        for (int j = 0; j < players; j++) {
            others += j == player ? 0 : slopes[size][j];
        }
        double with = level[size] + slopes[size][player] + others * (size - 1) / (players - 1);
        double without = level[size] + others * size / (players - 1);
        return layer.within() * with - layer.without() * without;
    }
}
