/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Hash;

/**
 * What an adapter must fit: a base model's modules by path, and its hash.
 *
 * @param hash of the base
 * @param modules by path
 */
public record BaseLayout(Hash hash, SortedMap<String, Width> modules) {

    /**
     * How wide a module is.
     *
     * @param inputs how many numbers it takes
     * @param outputs how many it gives
     */
    public record Width(int inputs, int outputs) {}

    /** Copies the map. */
    public BaseLayout {
        modules = Collections.unmodifiableSortedMap(new TreeMap<>(modules));
    }

    /**
     * Checks that an adapter fits.
     *
     * @return the adapter
     * @throws OpenLedgerException {@code WRONG_BASE} if it was made for another base, {@code UNKNOWN_MODULE} if this one lacks a module of it, {@code WRONG_WIDTH} if one has other inputs or outputs
     */
    public LoraAdapter check(LoraAdapter adapter) {
        adapter.base().filter(base -> !base.equals(hash)).ifPresent(base -> {
            throw new OpenLedgerException("WRONG_BASE", adapter + " was made for base " + base + ", not for " + hash);
        });
        if (adapter.config().targets() instanceof Targets.Names names) {
            for (String name : names.names()) {
                if (modules.keySet().stream().noneMatch(path -> Targets.Names.isNamed(path, name))) {
                    throw unknown("target module " + name);
                }
            }
        }
        for (Map.Entry<String, LoraPair> entry : adapter.pairs().entrySet()) {
            Width width = modules.get(entry.getKey());
            LoraPair pair = entry.getValue();
            if (width == null) {
                throw unknown("module " + entry.getKey());
            }
            if (width.inputs() != pair.inputs() || width.outputs() != pair.outputs()) {
                throw new OpenLedgerException(
                        "WRONG_WIDTH",
                        "module " + entry.getKey() + " goes from " + width.inputs() + " to " + width.outputs()
                                + " numbers in the base, and from " + pair.inputs() + " to " + pair.outputs() + " in "
                                + adapter);
            }
        }
        return adapter;
    }

    private OpenLedgerException unknown(String what) {
        SortedSet<String> names = new TreeSet<>();
        modules.keySet().forEach(path -> names.add(path.substring(path.lastIndexOf('.') + 1)));
        return new OpenLedgerException("UNKNOWN_MODULE", "unknown " + what + ": the base has " + Some.of(names));
    }
}
