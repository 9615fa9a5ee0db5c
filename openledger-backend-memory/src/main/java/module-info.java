/* SPDX-License-Identifier: Apache-2.0 */
/** Storage in memory and the Sandbox. */
@org.jspecify.annotations.NullMarked
module org.openledger.memory {
    requires transitive org.openledger.api;
    requires org.openledger.core;
    requires static org.jspecify;

    exports org.openledger.memory;
}
