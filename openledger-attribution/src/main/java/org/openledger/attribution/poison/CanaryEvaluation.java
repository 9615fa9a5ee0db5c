/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.poison;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.internal.Require;

/**
 * How often known triggers make a model give the answer that somebody planted.
 *
 * <p>It finds the triggers that it is given and no others: a model that passes is not thereby clean.
 */
public final class CanaryEvaluation {

    /** Above this success of any trigger a model is not to be published: 10 %. */
    public static final int PUBLISHABLE_PPM = 100_000;

    private static final int WHOLE_PPM = 1_000_000;

    private CanaryEvaluation() {}

    /**
     * A trigger and what it is feared to do.
     *
     * @param name what people call it
     * @param target the class that it is feared to bring about
     * @param trigger puts it into rows, leaving their number and labels
     */
    public record Canary(String name, int target, UnaryOperator<TableData> trigger) {}

    /**
     * What one trigger did.
     *
     * @param name what people call it
     * @param rows how many rows of other classes it was tried on
     * @param successPpm how many of them were given the target class, in ppm, rounded down
     */
    public record Outcome(String name, int rows, int successPpm) {
        /** Returns whether the model may be published as far as this trigger goes. */
        public boolean passed() {
            return successPpm <= PUBLISHABLE_PPM;
        }
    }

    /**
     * Tries every trigger.
     *
     * @param model what may be poisoned
     * @param clean rows that carry no trigger, some of other classes than each target
     * @param canaries the triggers, at least one
     * @return one outcome for each, in order
     * @throws IllegalArgumentException if there is no trigger, or no row that a trigger could turn
     */
    public static List<Outcome> of(TrainedModel model, TableData clean, List<Canary> canaries) {
        Require.inRange(canaries.size(), 1, Integer.MAX_VALUE, "canaries");
        return canaries.stream().map(canary -> tried(model, clean, canary)).toList();
    }

    private static Outcome tried(TrainedModel model, TableData clean, Canary canary) {
        int[] others = IntStream.range(0, clean.rows())
                .filter(row -> clean.label(row) != canary.target())
                .toArray();
        if (others.length == 0) {
            throw new IllegalArgumentException(
                    "canary " + canary.name() + ": every row is of its target class, give some of another");
        }
        TableData triggered = canary.trigger().apply(clean.pick(others));
        int[] feared = new int[others.length];
        Arrays.fill(feared, canary.target());
        double success = model.accuracy(triggered.withLabels(feared));
        long turned = StrictMath.round(success * others.length);
        return new Outcome(canary.name(), others.length, (int) (turned * WHOLE_PPM / others.length));
    }
}
