/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

/** Where a cache gets what it does not hold. */
@FunctionalInterface
public interface AdapterLoader {

    /**
     * Loads an adapter; called outside all locks, at most once at a time for a key.
     *
     * @throws RuntimeException if it cannot be loaded; that fails those who asked for it, and nothing else
     */
    LoraAdapter load(AdapterKey key);

    /** Loads what a store has and checks that it fits the base: a key of another base fails. */
    static AdapterLoader of(AdapterStore store, BaseLayout base) {
        return key -> {
            if (!key.base().equals(base.hash())) {
                throw new IllegalArgumentException("base " + key.base() + ": adapters are loaded for " + base.hash());
            }
            return base.check(store.open(key.adapter()));
        };
    }
}
