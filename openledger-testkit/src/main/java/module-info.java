/* SPDX-License-Identifier: Apache-2.0 */
/** Contract tests and jqwik domains for those who build a backend. */
@org.jspecify.annotations.NullMarked
module org.openledger.testkit {
    requires transitive org.openledger.api;
    requires transitive org.junit.jupiter.api;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires static org.jspecify;
}
