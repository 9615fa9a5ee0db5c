/* SPDX-License-Identifier: Apache-2.0 */
/** The ledger: rules, log and money. */
@org.jspecify.annotations.NullMarked
module org.openledger.core {
    requires transitive org.openledger.api;
    requires java.net.http;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires static org.jspecify;

    exports org.openledger.core;

    provides org.openledger.spi.EngineProvider with
            org.openledger.core.CoreEngineProvider;
}
