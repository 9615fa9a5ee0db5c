/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;

/** Builds models of one family or more. */
public interface Trainer {

    /** Tells whether this builds that family. */
    boolean builds(ModelFamily family);

    /**
     * Builds a model: the same spec and rows give the same artefact, to the bit.
     *
     * @param spec what it should be
     * @param data the rows
     * @return what was built
     * @throws IllegalArgumentException if a parameter is unknown or out of bounds, or if there is nothing to build on
     */
    ModelArtefact build(ModelSpec spec, DatasetView data);
}
