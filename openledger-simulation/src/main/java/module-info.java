/* SPDX-License-Identifier: Apache-2.0 */
/** The laboratory: populations of strategies against the real rules. */
@org.jspecify.annotations.NullMarked
module org.openledger.simulation {
    requires transitive org.openledger.api;
    requires org.openledger.core;
    requires org.openledger.memory;
    requires static org.jspecify;

    exports org.openledger.simulation;
    exports org.openledger.simulation.attack;
    exports org.openledger.simulation.honest;
    exports org.openledger.simulation.page;
}
