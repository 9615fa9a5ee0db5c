/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openledger.compute.training.Recipe;
import org.openledger.internal.Require;

/** A spec's integers, read with defaults and bounds; a name that the family does not know is refused. */
final class Settings {

    private static final double MILLION = 1e6;

    private final Map<String, Long> given;

    Settings(Map<String, Long> given, Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "model parameter \"" + name + "\": give some of " + new TreeSet<>(known));
            }
        }
        this.given = given;
    }

    int number(String name, int standard, int least, int most) {
        return (int) Require.inRange(given.getOrDefault(name, (long) standard), least, most, name);
    }

    /** The recipe; {@code rate-ppm} is the highest learning rate in millionths. */
    Recipe recipe(int steps, int ratePpm) {
        double rate = number("rate-ppm", ratePpm, 0, 1_000_000) / MILLION;
        return Recipe.of(
                number("steps", steps, 1, Recipe.MAX_STEPS),
                number("batch", 8, 1, Recipe.MAX_BATCH),
                rate,
                number("seed", 0, 0, Integer.MAX_VALUE));
    }
}
