/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openledger.attribution.learner.TrainingRecord.Step;
import org.openledger.audit.Hash;

/** Writes down a descent while it goes on. */
final class DescentLog {

    private final Consumer<DescentState> states;
    private final List<Step> steps = new ArrayList<>();

    DescentLog(Consumer<DescentState> states) {
        this.states = states;
    }

    void begins(DescentState first) {
        states.accept(first);
    }

    void stepped(List<Integer> rows, double stepSize, DescentState after) {
        steps.add(new Step(steps.size(), rows, stepSize, after.digest()));
        states.accept(after);
    }

    TrainingRecord record(Hash data, Hash recipe) {
        return new TrainingRecord(data, recipe, steps);
    }
}
