/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.List;
import java.util.ServiceLoader;

/** What an installed module offers to {@link org.openledger.LedgerBuilder#installed}. */
public interface ComputeProvider {

    /** Returns the builders of models that the module has. */
    default List<Trainer> trainers() {
        return List.of();
    }

    /** Returns the generators that the module has. */
    default List<Generator> generators() {
        return List.of();
    }

    /** Returns the attributors that the module has. */
    default List<Attributor> attributors() {
        return List.of();
    }

    /** Returns the automated checks that the module has. */
    default List<Screener> screeners() {
        return List.of();
    }

    /**
     * Finds every provider that is installed, in order of their class names.
     *
     * @param loader where to look
     * @return the providers
     */
    static List<ComputeProvider> findAll(ClassLoader loader) {
        return ServiceLoader.load(ComputeProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(java.util.Comparator.comparing(
                        provider -> provider.getClass().getName()))
                .toList();
    }
}
