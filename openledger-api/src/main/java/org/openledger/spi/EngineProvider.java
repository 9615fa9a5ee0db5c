/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.OpenLedgerException;

/** The engine behind {@link org.openledger.OpenLedger#builder}. */
public interface EngineProvider {

    /**
     * Begins a wiring.
     *
     * @return a new builder
     */
    LedgerBuilder builder();

    /**
     * Opens the ledger in a directory, or begins one, with the engine's own storage and key vault.
     *
     * @param directory where
     * @param wiring sets options
     * @return the running ledger; closing it closes its files
     */
    OpenLedger open(Path directory, Consumer<LedgerBuilder> wiring);

    /**
     * Finds the one installed engine.
     *
     * @param loader where to look
     * @return the engine
     * @throws OpenLedgerException {@code NO_ENGINE} if there is none, {@code TWO_ENGINES} if there are more
     */
    static EngineProvider find(ClassLoader loader) {
        List<EngineProvider> found = ServiceLoader.load(EngineProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (found.isEmpty()) {
            throw new OpenLedgerException(
                    "NO_ENGINE", "no engine is installed: put org.openledger:openledger-core on the path");
        }
        if (found.size() > 1) {
            throw new OpenLedgerException(
                    "TWO_ENGINES",
                    "several engines are installed: keep one of "
                            + found.stream().map(e -> e.getClass().getName()).toList());
        }
        return found.get(0);
    }
}
