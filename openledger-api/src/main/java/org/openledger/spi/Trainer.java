/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.List;
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

    /**
     * Builds a model out of others, such as an adapter beside its base: the same spec, rows and parents give the same artefact, to the bit. A family that is made of rows alone
     * leaves the parents aside, as this does unless it is overridden.
     *
     * @param spec what it should be
     * @param data the rows
     * @param parents the models of its lineage, in order; open for as long as the artefact is
     * @return what was built
     * @throws IllegalArgumentException if a parameter is unknown or out of bounds, if there is nothing to build on, or if the parents are not what the family needs
     */
    default ModelArtefact build(ModelSpec spec, DatasetView data, List<ModelArtefact> parents) {
        return build(spec, data);
    }
}
