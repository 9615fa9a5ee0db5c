/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.spi.EngineProvider;

/** The engine of this module, as {@link org.openledger.OpenLedger#builder} finds it. */
public final class CoreEngineProvider implements EngineProvider {

    /** Creates the provider; the service loader calls it. */
    public CoreEngineProvider() {}

    @Override
    public LedgerBuilder builder() {
        return new CoreLedgerBuilder();
    }

    @Override
    public OpenLedger open(Path directory, Consumer<LedgerBuilder> wiring) {
        return Embedded.open(requireNonNull(directory, "directory"), requireNonNull(wiring, "wiring"));
    }
}
