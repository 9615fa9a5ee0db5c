/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.internal.Require;

/**
 * A way in which models are built and answer, by name and version, such as {@code infinite-gram/1}.
 *
 * @param name 1 to 40 of a-z, 0-9 and -
 * @param version 1 to 65,535
 */
public record ModelFamily(String name, int version) {

    /** The backoff language model over a suffix array of a Datanet. */
    public static final ModelFamily INFINITE_GRAM = new ModelFamily("infinite-gram", 1);

    /** A small transformer whose weights are all trained on a Datanet. */
    public static final ModelFamily DECODER = new ModelFamily("decoder", 1);

    /** An adapter of low rank that is trained on a Datanet, beside the first parent of its lineage, which stays as it is. */
    public static final ModelFamily LORA = new ModelFamily("lora", 1);

    /** Checks the bounds. */
    public ModelFamily {
        Require.name(name, "model family");
        Require.inRange(version, 1, 65_535, "model family version");
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
