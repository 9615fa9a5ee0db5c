/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.datanet.DatanetId;
import org.openledger.internal.Require;

/**
 * What a model should be: on which Datanet, of which family, with which parameters.
 *
 * @param name what people call it, 1 to 80 characters
 * @param datanet whose newest published version it is built on
 * @param family how it is built
 * @param parameters the family's own integers by name; what is absent takes the family's default
 */
public record ModelSpec(String name, DatanetId datanet, ModelFamily family, SortedMap<String, Long> parameters) {

    /** How many parameters a spec may carry. */
    public static final int MAX_PARAMETERS = 64;

    /** Checks the bounds and copies the map. */
    public ModelSpec {
        Require.text(name, 80, "model name");
        Require.inRange(parameters.size(), 0, MAX_PARAMETERS, "number of model parameters");
        parameters.keySet().forEach(key -> Require.text(key, 40, "model parameter"));
        parameters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /**
     * Returns an infinite-gram model with default parameters.
     *
     * @param datanet whose newest published version it is built on
     * @return the spec
     */
    public static ModelSpec infiniteGram(DatanetId datanet) {
        return new ModelSpec("infinite-gram of " + datanet, datanet, ModelFamily.INFINITE_GRAM, new TreeMap<>());
    }

    /**
     * Returns a small transformer with default parameters.
     *
     * @param datanet whose newest published version it is trained on
     * @return the spec
     */
    public static ModelSpec decoder(DatanetId datanet) {
        return new ModelSpec("decoder of " + datanet, datanet, ModelFamily.DECODER, new TreeMap<>());
    }

    /**
     * Returns an adapter with default parameters; its base is the first parent of the lineage that it is published with.
     *
     * @param datanet whose newest published version it is trained on
     * @return the spec
     */
    public static ModelSpec lora(DatanetId datanet) {
        return new ModelSpec("adapter of " + datanet, datanet, ModelFamily.LORA, new TreeMap<>());
    }

    /** Returns the same spec with another name. */
    public ModelSpec named(String name) {
        return new ModelSpec(name, datanet, family, parameters);
    }

    /** Returns the same spec with one more parameter. */
    public ModelSpec with(String parameter, long value) {
        TreeMap<String, Long> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new ModelSpec(name, datanet, family, more);
    }

    /** Returns the parameters as a plain map. */
    public Map<String, Long> parameterMap() {
        return parameters;
    }
}
