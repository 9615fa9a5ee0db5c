/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

/**
 * Whoever can sign for an account; the private key never leaves it.
 *
 * <p>Implementations are deterministic: the same message gives the same signature (RFC 8032, RFC 6979).
 */
public interface Signer {

    /**
     * Returns the key that verifies.
     *
     * @return the public key
     */
    VerificationKey key();

    /**
     * Signs a message. Ed25519 signs the bytes; secp256k1 signs the EIP-712 digest that the ledger's format gives them.
     *
     * @param ledger the ledger that the message is for: a signature for one is worthless in another
     * @param message what to sign
     * @return 64 bytes
     */
    byte[] sign(org.openledger.audit.Hash ledger, byte[] message);

    /**
     * Returns the account that this key founded.
     *
     * @return the account
     */
    default AccountId account() {
        return AccountId.foundedBy(key());
    }

    /**
     * Returns the same key for an account that it did not found: one that was rotated to it.
     *
     * @param account which
     * @return a signer for that account
     */
    default Signer speakingFor(AccountId account) {
        Signer signer = this;
        return new Signer() {
            @Override
            public VerificationKey key() {
                return signer.key();
            }

            @Override
            public byte[] sign(org.openledger.audit.Hash ledger, byte[] message) {
                return signer.sign(ledger, message);
            }

            @Override
            public AccountId account() {
                return account;
            }
        };
    }
}
