/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Contract tests and jqwik domains for those who build a backend.
 *
 * <p>Open, so that JUnit may run the laws that a contract's subclass inherits.
 */
@org.jspecify.annotations.NullMarked
open module org.openledger.testkit {
    requires transitive org.openledger.api;
    requires transitive org.junit.jupiter.api;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires jdk.httpserver;
    requires static org.jspecify;

    exports org.openledger.testkit;
    exports org.openledger.testkit.disk;
    exports org.openledger.testkit.ledger;
    exports org.openledger.testkit.witness;
    exports org.openledger.testkit.worlds;
}
