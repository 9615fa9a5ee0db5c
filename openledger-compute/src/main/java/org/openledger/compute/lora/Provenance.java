/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetId;

/**
 * Of what an adapter was made: enough to make it again, and to see that it was.
 *
 * @param datanet whose rows
 * @param manifest the hash of the dataset version
 * @param seed what everything random was drawn from
 * @param steps the root of the log of training steps
 * @param base the hash of the base model
 */
public record Provenance(DatanetId datanet, Hash manifest, long seed, Hash steps, Hash base) {

    /** The key of the base's hash. */
    static final String BASE = "openledger.base";

    private static final String DATANET = "openledger.datanet";
    private static final String MANIFEST = "openledger.manifest";
    private static final String SEED = "openledger.seed";
    private static final String STEPS = "openledger.steps";

    /** It as strings by name, to be written into an adapter's file. */
    public SortedMap<String, String> metadata() {
        return new TreeMap<>(Map.of(
                DATANET, Long.toString(datanet.ordinal()),
                MANIFEST, manifest.toString(),
                SEED, Long.toString(seed),
                STEPS, steps.toString(),
                BASE, base.toString()));
    }

    /**
     * Reads it from an adapter's metadata.
     *
     * @return nothing if one of its parts is missing, as in what others made
     * @throws IllegalArgumentException if one is there and is not what it should be
     */
    public static Optional<Provenance> in(Map<String, String> metadata) {
        String datanet = metadata.get(DATANET);
        String manifest = metadata.get(MANIFEST);
        String seed = metadata.get(SEED);
        String steps = metadata.get(STEPS);
        String base = metadata.get(BASE);
        if (datanet == null || manifest == null || seed == null || steps == null || base == null) {
            return Optional.empty();
        }
        return Optional.of(new Provenance(
                new DatanetId(number(datanet)),
                Hash.parse(manifest),
                number(seed),
                Hash.parse(steps),
                Hash.parse(base)));
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("provenance has \"" + digits + "\" where a whole number is expected", e);
        }
    }
}
