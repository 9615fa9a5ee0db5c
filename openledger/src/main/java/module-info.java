/* SPDX-License-Identifier: Apache-2.0 */
/** One dependency to start: everything that a first ledger needs. */
module org.openledger {
    requires transitive org.openledger.api;
    requires transitive org.openledger.core;
    requires transitive org.openledger.attribution;
    requires transitive org.openledger.compute;
    requires transitive org.openledger.memory;
}
