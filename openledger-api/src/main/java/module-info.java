/* SPDX-License-Identifier: Apache-2.0 */
/** The vocabulary of OpenLedger and the small interfaces behind which its backends are swapped. */
@org.jspecify.annotations.NullMarked
module org.openledger.api {
    requires static transitive org.jspecify;

    exports org.openledger.audit;
    exports org.openledger.token;
}
