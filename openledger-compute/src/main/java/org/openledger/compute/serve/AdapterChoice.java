/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import org.openledger.compute.lora.AdapterId;
import org.openledger.internal.Require;

/** What a request wants to be answered by. */
public sealed interface AdapterChoice {

    /** The base alone. */
    record None() implements AdapterChoice {}

    /**
     * This adapter and no other: a version that never changes.
     *
     * @param id which
     */
    record Pinned(AdapterId id) implements AdapterChoice {}

    /**
     * What a name stands for when the request is submitted.
     *
     * @param name 1 to {@value #MAX_CHARS} characters
     */
    record Named(String name) implements AdapterChoice {

        /** The longest name. */
        public static final int MAX_CHARS = 128;

        /** Checks the name. */
        public Named {
            Require.text(name, MAX_CHARS, "name of an adapter");
        }
    }
}
