/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

/**
 * A way in which models are built and answer, by name and version, such as {@code infinite-gram/1}.
 *
 * @param name 1 to 40 of a-z, 0-9 and -
 * @param version 1 to 65,535
 */
public record ModelFamily(String name, int version) {

    /** The backoff language model over a suffix array of a Datanet. */
    public static final ModelFamily INFINITE_GRAM = new ModelFamily("infinite-gram", 1);

    /** Checks the bounds. */
    public ModelFamily {
        if (!name.matches("[a-z][a-z0-9-]{0,39}") || version < 1 || version > 65_535) {
            throw new IllegalArgumentException("model family \"" + name + "/" + version
                    + "\": give 1 to 40 of a-z, 0-9 and -, beginning with a letter, and a version of 1 to 65,535");
        }
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
