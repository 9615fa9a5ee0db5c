/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What many runs say about one number.
 *
 * @param mean their mean
 * @param low the lower end of the 95 % interval of the mean, by Student's t
 * @param high its upper end
 * @param values the runs' values, ascending
 */
public record Estimate(double mean, double low, double high, List<Double> values) {
    /** The 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double NORMAL = 1.960;

    /** Copies the values. */
    public Estimate {
        values = List.copyOf(values);
    }

    /** Returns what these runs say; of one run nothing is known but its value. */
    public static Estimate of(double... runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        List<Double> values = Arrays.stream(sorted).boxed().toList();
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        if (sorted.length < 2) {
            return new Estimate(mean, mean, mean, values);
        }
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        int freedom = sorted.length - 1;
        double half = (freedom <= T.length ? T[freedom - 1] : NORMAL) * Math.sqrt(squares / freedom / sorted.length);
        return new Estimate(mean, mean - half, mean + half, values);
    }

    /** Returns the value below which that part of the runs lies, between its neighbours in proportion. */
    public double quantile(double part) {
        double place = part * (values.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(values.size() - 1, below + 1);
        return values.get(below) + (place - below) * (values.get(above) - values.get(below));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", mean, low, high);
    }
}
