/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import org.openledger.LedgerBuilder;
import org.openledger.spi.EngineProvider;

/** The engine of this module, as {@link org.openledger.OpenLedger#builder} finds it. */
public final class CoreEngineProvider implements EngineProvider {

    /** Creates the provider; the service loader calls it. */
    public CoreEngineProvider() {}

    @Override
    public LedgerBuilder builder() {
        return new CoreLedgerBuilder();
    }
}
