/* SPDX-License-Identifier: Apache-2.0 */
/** The auditor's own program: it shares no code with the ledger that it checks. */
@org.jspecify.annotations.NullMarked
module org.openledger.verifier {
    requires org.bouncycastle.provider;
    requires static org.jspecify;

    exports org.openledger.verifier.bytes;
    exports org.openledger.verifier.check;
    exports org.openledger.verifier.economy;
    exports org.openledger.verifier.log;
    exports org.openledger.verifier.report;
}
