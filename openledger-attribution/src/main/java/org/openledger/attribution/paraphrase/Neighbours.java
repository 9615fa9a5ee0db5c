/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The windows of all rows by their places, and what each row adds to how well a passage's nearest windows match it.
 *
 * <p>The game: a set of windows is worth the mean, over its {@value #NEAREST} windows nearest to the passage, of how much their cosine exceeds the floor; missing ones count 0. Each window's Shapley value follows from the sorted cosines
 * by the recursion of Jia and others, "Efficient task-specific data valuation for nearest neighbor algorithms", VLDB 2019, theorem 1, with the excess in place of the match of labels; a row has the sum of its windows'. So a row that
 * repeats one window many times gains little.
 */
final class Neighbours {

    /** How many windows answer for a passage. */
    static final int NEAREST = 5;

    /** Dimension by dimension, so that one pass over a dimension adds to all windows. */
    private final float[][] places;

    private final int[] rowOf;
    private final int rows;

    private Neighbours(float[][] places, int[] rowOf, int rows) {
        this.places = places;
        this.rowOf = rowOf;
        this.rows = rows;
    }

    static Neighbours of(List<List<String>> windows, Embedder embedder) {
        int size = windows.stream().mapToInt(List::size).sum();
        float[][] places = new float[embedder.dimensions()][size];
        int[] rowOf = new int[size];
        int at = 0;
        for (int row = 0; row < windows.size(); row++) {
            for (String window : windows.get(row)) {
                float[] place = checked(embedder.embed(window), embedder.dimensions());
                for (int d = 0; d < places.length; d++) {
                    places[d][at] = place[d];
                }
                rowOf[at++] = row;
            }
        }
        return new Neighbours(places, rowOf, windows.size());
    }

    private static float[] checked(float[] place, int dimensions) {
        if (place.length != dimensions) {
            throw new IllegalArgumentException(
                    "embedding of " + place.length + " numbers: the embedder promised " + dimensions);
        }
        for (int d = 0; d < dimensions; d++) {
            if (!Float.isFinite(place[d])) {
                throw new IllegalArgumentException("embedding has " + place[d] + " at " + d + ": give finite numbers");
            }
        }
        return place;
    }

    /** Returns the cosine of a place with each window. */
    float[] cosines(float[] place) {
        checked(place, places.length);
        float[] cosines = new float[rowOf.length];
        for (int d = 0; d < places.length; d++) {
            float factor = place[d];
            float[] column = places[d];
            for (int i = 0; i < cosines.length; i++) {
                cosines[i] += factor * column[i];
            }
        }
        return cosines;
    }

    int rowOf(int window) {
        return rowOf[window];
    }

    /** Returns each row's Shapley value in the game of a passage. */
    double[] values(float[] cosines, double floor) {
        List<Integer> near = new ArrayList<>(IntStream.range(0, cosines.length)
                .filter(window -> cosines[window] > floor)
                .boxed()
                .toList());
        near.sort(Comparator.comparingDouble((Integer window) -> -cosines[window])
                .thenComparing(Comparator.naturalOrder()));
        double[] values = new double[rows];
        double value = 0;
        double next = 0; // those below the floor are worth nothing and add nothing
        for (int i = near.size(); i >= 1; i--) {
            double excess = (cosines[near.get(i - 1)] - floor) / (1 - floor);
            value += (excess - next) / Math.max(NEAREST, i);
            next = excess;
            values[rowOf[near.get(i - 1)]] += value;
        }
        return values;
    }
}
