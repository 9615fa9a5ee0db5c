/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;

/**
 * Values from the drawn sets of each layer: what a model fitted on other draws says of the whole layer, corrected by what the draws say of the model.
 *
 * <p>A player's value is the sum over the layers k of {@code p(k − 1)} times the mean worth of the sets of size k with him, minus {@code p(k)} times that of those without him, where p(k) is how likely k others are. The draws of a layer are cut into folds; for each fold
 * the model is fitted without it, and the draws of the other folds count as known sets of the layer. So each fold's estimate is unbiased given the others, and a layer that is known in full has no error.
 */
final class LayeredEstimate {

    static final int FOLDS = 5;

    /** How many draws' worth the layer's own variance weighs against that of one player in it. */
    private static final double PRIOR_DRAWS = 8;

    private final double[] values;
    private final double[] variances;
    private int freedom;

    private LayeredEstimate(int players) {
        this.values = new double[players];
        this.variances = new double[players];
    }

    static LayeredEstimate of(Layer[] layers, Worths worths, Semivalue semivalue, int players) {
        LayeredEstimate estimate = new LayeredEstimate(players);
        double ends = semivalue.probability(players, players - 1)
                        * worths.of(Coalition.all(players).members())
                - semivalue.probability(players, 0) * worths.of(0);
        Arrays.fill(estimate.values, ends);
        AdditiveModel[] models = new AdditiveModel[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            models[fold] = AdditiveModel.fit(
                    layers, (layer, draw) -> layer.isComplete() || fold(layer, draw) != left, worths, players);
        }
        for (Layer layer : layers) {
            if (layer.isComplete()) {
                estimate.addComplete(layer, worths);
            } else {
                estimate.addDrawn(layer, worths, models);
            }
        }
        return estimate;
    }

    private static int fold(Layer layer, int draw) {
        return (draw + layer.size()) % FOLDS;
    }

    private void addComplete(Layer layer, Worths worths) {
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int draw = 0; draw < layer.draws(); draw++) {
                sum += layer.weight(layer.draw(draw), i) * worths.of(layer.draw(draw));
            }
            values[i] += sum / layer.draws();
        }
    }

    private void addDrawn(Layer layer, Worths worths, AdditiveModel[] models) {
        int draws = layer.draws();
        double unseen = 1 - draws / layer.sets();
        double[][] residuals = new double[FOLDS][draws];
        int[] sizes = new int[FOLDS];
        double square = 0;
        for (int draw = 0; draw < draws; draw++) {
            long set = layer.draw(draw);
            sizes[fold(layer, draw)]++;
            for (int fold = 0; fold < FOLDS; fold++) {
                residuals[fold][draw] = worths.of(set) - models[fold].worth(set, layer.size());
            }
            double own = residuals[fold(layer, draw)][draw];
            square += own * own / draws;
        }
        double pooled = square * layer.spread() * layer.spread();
        for (int i = 0; i < values.length; i++) {
            for (int fold = 0; fold < FOLDS; fold++) {
                if (sizes[fold] > 0) {
                    double part =
                            models[fold].part(layer, i) + correction(layer, i, fold, sizes[fold], residuals[fold]);
                    values[i] += part * sizes[fold] / draws;
                }
            }
            double variance =
                    (PRIOR_DRAWS * pooled + (draws - 1) * ownVariance(layer, i, residuals)) / (PRIOR_DRAWS + draws - 1);
            variances[i] += variance / draws * unseen;
        }
        freedom += draws - 1;
    }

    /** The mean of the weighted residuals over the layer: those of the other folds are known, those of the fold stand for all the rest. */
    private static double correction(Layer layer, int player, int fold, int size, double[] residuals) {
        double known = 0;
        double standing = 0;
        for (int draw = 0; draw < residuals.length; draw++) {
            double weighted = layer.weight(layer.draw(draw), player) * residuals[draw];
            if (fold(layer, draw) == fold) {
                standing += weighted;
            } else {
                known += weighted;
            }
        }
        double rest = layer.sets() - (residuals.length - size);
        return known / layer.sets() + standing / size * (rest / layer.sets());
    }

    private static double ownVariance(Layer layer, int player, double[][] residuals) {
        int draws = layer.draws();
        double mean = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            double weighted = layer.weight(layer.draw(draw), player) * residuals[fold(layer, draw)][draw];
            double apart = weighted - mean;
            mean += apart / (draw + 1);
            squares += apart * (weighted - mean);
        }
        return squares / (draws - 1);
    }

    double[] values() {
        return values.clone();
    }

    double[] errors() {
        return Arrays.stream(variances).map(StrictMath::sqrt).toArray();
    }

    int freedom() {
        return Math.max(1, freedom);
    }
}
