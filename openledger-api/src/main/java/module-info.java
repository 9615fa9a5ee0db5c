/* SPDX-License-Identifier: Apache-2.0 */
/** The vocabulary of OpenLedger, and the small interfaces behind which its backends are swapped. */
@SuppressWarnings("module") // the modules that internal is exported to are built later
@org.jspecify.annotations.NullMarked
module org.openledger.api {
    requires static transitive org.jspecify;

    exports org.openledger;
    exports org.openledger.attribution;
    exports org.openledger.audit;
    exports org.openledger.datanet;
    exports org.openledger.governance;
    exports org.openledger.inference;
    exports org.openledger.ledger;
    exports org.openledger.model;
    exports org.openledger.party;
    exports org.openledger.privacy;
    exports org.openledger.reputation;
    exports org.openledger.review;
    exports org.openledger.reward;
    exports org.openledger.spi;
    exports org.openledger.stake;
    exports org.openledger.token;
    exports org.openledger.internal to
            org.openledger.core,
            org.openledger.attribution,
            org.openledger.compute,
            org.openledger.memory,
            org.openledger.simulation,
            org.openledger.testkit;

    uses org.openledger.spi.ComputeProvider;
    uses org.openledger.spi.EngineProvider;
}
