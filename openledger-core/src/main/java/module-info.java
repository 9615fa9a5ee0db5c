/* SPDX-License-Identifier: Apache-2.0 */
/** The ledger: rules, log and money. */
@SuppressWarnings("module") // the module that the laboratory is exported to is built later
@org.jspecify.annotations.NullMarked
module org.openledger.core {
    requires transitive org.openledger.api;
    requires java.net.http;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires static org.jspecify;

    exports org.openledger.core;
    exports org.openledger.core.engine to
            org.openledger.simulation;
    exports org.openledger.core.lab to
            org.openledger.simulation;

    provides org.openledger.spi.EngineProvider with
            org.openledger.core.CoreEngineProvider;
}
