/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openledger.governance.Parameter;
import org.openledger.governance.Parameters;

/** The combinations of parameter values that an experiment goes through. */
record Sweep(List<Axis> axes) {
    static final Sweep NONE = new Sweep(List.of());

    /** One parameter and the values that it takes. */
    record Axis(Parameter parameter, List<BigInteger> values) {
        Axis {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("sweep of " + parameter + " without values: give one or more");
            }
        }
    }

    Sweep {
        axes = List.copyOf(axes);
    }

    Sweep and(Axis axis) {
        List<Axis> more = new ArrayList<>(axes);
        more.add(axis);
        return new Sweep(more);
    }

    int size() {
        return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
    }

    /** The value of each axis in a combination; the last axis changes fastest. */
    private List<BigInteger> at(int combination) {
        List<BigInteger> values = new ArrayList<>();
        int rest = combination;
        for (int i = axes.size() - 1; i >= 0; i--) {
            List<BigInteger> choices = axes.get(i).values();
            values.add(0, choices.get(rest % choices.size()));
            rest /= choices.size();
        }
        return values;
    }

    Parameters parameters(Parameters base, int combination) {
        Parameters changed = base;
        List<BigInteger> values = at(combination);
        for (int i = 0; i < values.size(); i++) {
            changed = changed.with(axes.get(i).parameter(), values.get(i));
        }
        return changed;
    }

    String label(int combination) {
        List<BigInteger> values = at(combination);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(axes.get(i).parameter().name() + "=" + values.get(i));
        }
        return parts.isEmpty() ? "as given" : String.join(" ", parts);
    }
}
