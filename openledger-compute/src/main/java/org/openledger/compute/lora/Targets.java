/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.List;
import org.openledger.internal.Require;

/** Which modules of a base an adapter is made for. */
public sealed interface Targets {

    /** Whether a module is meant. */
    boolean include(String path);

    /**
     * Modules by name: a path is meant if it is a name or ends with a dot and a name.
     *
     * @param names sorted, each once
     */
    record Names(List<String> names) implements Targets {

        /** The most names. */
        public static final int MAX_NAMES = LoraAdapter.MAX_MODULES;

        /** Sorts the names. */
        public Names {
            Require.atMost(names, MAX_NAMES, "target_modules");
            names.forEach(name -> Require.text(name, LoraAdapter.MAX_PATH_CHARS, "a name in target_modules"));
            names = names.stream().distinct().sorted().toList();
            if (names.isEmpty()) {
                throw new IllegalArgumentException("no target_modules: give at least one");
            }
        }

        @Override
        public boolean include(String path) {
            return names.stream().anyMatch(name -> isNamed(path, name));
        }

        static boolean isNamed(String path, String name) {
            return path.equals(name) || path.endsWith("." + name);
        }
    }

    /**
     * Modules by a pattern that matches the whole path.
     *
     * @param pattern of the language that {@link PathPattern} reads
     */
    record Matching(PathPattern pattern) implements Targets {

        @Override
        public boolean include(String path) {
            return pattern.matches(path);
        }
    }
}
