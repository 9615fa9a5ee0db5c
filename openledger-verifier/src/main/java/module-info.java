/* SPDX-License-Identifier: Apache-2.0 */
/** The auditor's own program. */
@org.jspecify.annotations.NullMarked
module org.openledger.verifier {
    requires org.bouncycastle.provider;
    requires static org.jspecify;
}
