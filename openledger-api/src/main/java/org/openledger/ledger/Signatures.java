/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.ledger;

/** What speaks for an account in a ledger, fixed at its genesis; the position is the number in the log. */
public enum Signatures {
    /** Ed25519 and secp256k1 alone. */
    REAL,
    /**
     * Hashes as well, for laboratories: the door also takes for a signature what anybody can compute from the public key. Such a ledger proves nothing to
     * anybody, and the verifier refuses its log.
     */
    SIMULATED
}
